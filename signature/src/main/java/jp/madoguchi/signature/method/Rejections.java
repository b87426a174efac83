package jp.madoguchi.signature.method;

import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** The one reason a person is told, from the reasons of certificates and messages. */
final class Rejections {
    private Rejections() {}

    static SignatureRejected of(CmsRejected rejected) {
        Reason reason =
                switch (rejected.reason()) {
                    case MALFORMED -> Reason.MALFORMED;
                    case TAMPERED -> Reason.TAMPERED;
                    case WEAK_ALGORITHM -> Reason.WEAK_ALGORITHM;
                    case CERTIFICATE_SWAPPED -> Reason.CERTIFICATE_SWAPPED;
                };
        return new SignatureRejected(reason, String.valueOf(rejected.getMessage()));
    }

    static SignatureRejected of(CertificateRejected rejected) {
        Reason reason =
                switch (rejected.reason()) {
                    case MALFORMED -> Reason.MALFORMED;
                    case WEAK_ALGORITHM -> Reason.WEAK_ALGORITHM;
                    case NOT_YET_VALID -> Reason.NOT_YET_VALID;
                    case EXPIRED -> Reason.EXPIRED;
                    case REVOKED -> Reason.REVOKED;
                    case WRONG_PURPOSE, ATTRIBUTES -> Reason.WRONG_PURPOSE;
                    case UNTRUSTED_ISSUER, BAD_SIGNATURE, PATH_INVALID, POLICY, NAME_CONSTRAINTS, UNKNOWN_REVOCATION ->
                        Reason.UNTRUSTED_ISSUER;
                };
        return new SignatureRejected(reason, String.valueOf(rejected.getMessage()));
    }
}
