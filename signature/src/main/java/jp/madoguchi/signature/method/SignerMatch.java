package jp.madoguchi.signature.method;

import jp.madoguchi.signature.certificate.CheckedCertificate;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class SignerMatch {
    static boolean matches(ExpectedSigner e, CheckedCertificate c) {
        throw new UnsupportedOperationException();
    }
}
