package jp.madoguchi.web.component;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The reasons for which the pages' script cannot use a certificate file; each has its words in {@code certificate.*}. */
@Named("certificateReasons")
@ApplicationScoped
public class CertificateReasons {
    /** Every reason. */
    public List<String> getAll() {
        return List.of(
                "no-file",
                "no-password",
                "not-a-certificate-file",
                "wrong-password",
                "no-key",
                "unsupported-key",
                "no-signing-certificate",
                "no-authentication-certificate",
                "expired",
                "not-yet-valid",
                "unreachable");
    }
}
