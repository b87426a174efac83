package jp.madoguchi.signature.timestamp;

import jp.madoguchi.signature.certificate.CertificateCheck;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class TokenExamination {
    TokenExamination(CertificateCheck c) {}

    Timestamp examine(byte[] t, byte[] s) throws TimestampRejected {
        throw new UnsupportedOperationException();
    }
}
