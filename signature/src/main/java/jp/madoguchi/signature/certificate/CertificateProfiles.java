package jp.madoguchi.signature.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.settings.SectionFile;

/**
 * The certificate profiles that ship with the product, as {@code profiles.conf} beside this class has them. An
 * installation's trust directory may redefine them and add others: {@link TrustAnchors#profile}.
 */
public final class CertificateProfiles {
    /** Name of the file, here and in a trust directory. */
    public static final String FILE = "profiles.conf";

    private static final Map<String, CertificateProfile> SHIPPED = shipped();

    /** 署名用電子証明書 of the My Number card or a smartphone. */
    public static final CertificateProfile JPKI_SIGNING = shipped("jpki-signing");

    /** 利用者証明用電子証明書 of the My Number card: logs in, never signs. */
    public static final CertificateProfile JPKI_AUTHENTICATION = shipped("jpki-authentication");

    /** 商業登記電子証明書 of a corporation's representative. */
    public static final CertificateProfile REGISTRAR = shipped("registrar");

    /** 職責証明書: the certificate of a post, by LGPKI. */
    public static final CertificateProfile POST = shipped("post");

    /** The official seal (電子公印) on issued documents. */
    public static final CertificateProfile OFFICIAL_SEAL = shipped("official-seal");

    /** A timestamping authority: extendedKeyUsage id-kp-timeStamping alone and critical (RFC 3161, 2.3). */
    public static final CertificateProfile TSA = shipped("tsa");

    private CertificateProfiles() {}

    private static CertificateProfile shipped(String id) {
        CertificateProfile profile = SHIPPED.get(id);
        if (profile == null) throw new IllegalStateException(FILE + " lacks " + id);
        return profile;
    }

    private static Map<String, CertificateProfile> shipped() {
        try (InputStream file = CertificateProfiles.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is missing");
            return ProfileFile.read(FILE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The profiles of an installation: those that ship, and over them what its file says.
     *
     * @param file an installation's {@code profiles.conf}; a missing one changes nothing
     * @throws IOException {@code file:line: what is wrong}
     */
    static Map<String, CertificateProfile> installed(Path file) throws IOException {
        if (!Files.exists(file)) return SHIPPED;
        var installed = new LinkedHashMap<>(SHIPPED);
        installed.putAll(ProfileFile.read(file.toString(), SectionFile.text(file)));
        return Map.copyOf(installed);
    }

    /** Every profile that ships, in the file's order. */
    public static Stream<CertificateProfile> all() {
        return SHIPPED.values().stream();
    }

    /** The shipped profile of an id. */
    public static Optional<CertificateProfile> find(String id) {
        return Optional.ofNullable(SHIPPED.get(id));
    }
}
