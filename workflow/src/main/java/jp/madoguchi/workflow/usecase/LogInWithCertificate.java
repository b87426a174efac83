package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.workflow.party.Applicant;

/** Turns a proven certificate into an applicant: the party that the certificate is known for, or a new one. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LogInWithCertificate {
    /** Logs in. */
    public Applicant logIn(CertificateLogin login) {
        throw new UnsupportedOperationException();
    }
}
