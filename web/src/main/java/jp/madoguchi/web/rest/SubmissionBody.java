package jp.madoguchi.web.rest;

import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.workflow.application.Submission;

/**
 * A signature over the signed attributes that freezing returned.
 *
 * @param certificate DER, Base64
 * @param signature raw signature value, Base64
 */
record SubmissionBody(byte[] certificate, byte[] signature) {
    Submission toSubmission() {
        return new Submission.SignatureValue(SignatureMethods.API_VALUE, certificate, signature);
    }
}
