package jp.madoguchi.launcher.demopki;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;

/**
 * Somebody of the demo who holds certificates.
 *
 * @param id short ASCII id, such as {@code yamada}
 * @param kind citizen or company
 * @param name as certificates carry it
 * @param kana reading in full-width katakana
 * @param address registered address
 * @param birthDate of the person, or of the company's representative
 * @param corporateNumber of a company
 * @param representative of a company
 * @param certificates which certificates are made
 */
public record DemoPerson(
        String id,
        Kind kind,
        String name,
        String kana,
        String address,
        LocalDate birthDate,
        Optional<String> corporateNumber,
        Optional<String> representative,
        List<DemoCertificate> certificates) {
    public DemoPerson {
        certificates = List.copyOf(certificates);
    }

    /** Citizen or company. */
    public enum Kind {
        CITIZEN,
        COMPANY
    }

    /** A certificate to be made for a person. */
    public record DemoCertificate(Use use, KeyKind key, Condition condition, Protection protection) {}

    /**
     * What a certificate is for. A company's registrar certificate serves for both; that of a renewed card logs in, and
     * nobody knows yet whose it is.
     */
    public enum Use {
        SIGNING("signing", "jpki-signing", "madoguchi"),
        AUTHENTICATION("authentication", "jpki-authentication", "1234"),
        RENEWED("renewed", "jpki-authentication", "1234"),
        REGISTRAR("registrar", "registrar", "madoguchi");

        private final String id;
        private final String profile;
        private final String password;

        Use(String id, String profile, String password) {
            this.id = id;
            this.profile = profile;
            this.password = password;
        }

        /** Word used in file names and in {@code personas.json}. */
        public String id() {
            return id;
        }

        /** The profile of such a certificate. */
        public CertificateProfile profile() {
            return CertificateProfiles.find(profile).orElseThrow();
        }

        /** The demo's public password of such a file, in the length the card's PIN has. */
        public String password() {
            return password;
        }
    }

    /** In what condition the certificate is. */
    public enum Condition {
        GOOD,
        EXPIRED,
        REVOKED
    }

    /** How the PKCS#12 file is encrypted. */
    public enum Protection {
        PBES2_AES256,
        LEGACY_3DES
    }
}
