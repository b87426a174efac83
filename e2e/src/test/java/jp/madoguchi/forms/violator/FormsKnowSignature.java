package jp.madoguchi.forms.violator;

import jp.madoguchi.signature.certificate.TrustStore;

/** Breaks a house rule on purpose. */
record FormsKnowSignature(TrustStore store) {}
