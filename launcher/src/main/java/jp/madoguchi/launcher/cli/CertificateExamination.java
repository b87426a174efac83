package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.PathOptions;
import jp.madoguchi.signature.certificate.PathValidation;
import jp.madoguchi.signature.certificate.TrustAnchors;
import org.jspecify.annotations.Nullable;

/** Examines certificates for {@code certificate check}; folders are read once. */
final class CertificateExamination {
    private static final List<CertificateProfile> SIGNING =
            List.of(CertificateProfiles.JPKI_SIGNING, CertificateProfiles.REGISTRAR);
    private static final List<CertificateProfile> AUTHENTICATION = List.of(CertificateProfiles.JPKI_AUTHENTICATION);

    private final Map<Path, TrustAnchors> anchors = new HashMap<>();
    private final Map<Path, List<X509Certificate>> certificates = new HashMap<>();
    private final Map<Path, List<byte[]>> lists = new HashMap<>();

    /** What a certificate is to be used for. */
    enum Purpose {
        ANY,
        SIGNING,
        AUTHENTICATION
    }

    /** What is asked. */
    record Question(
            Path file,
            Path trust,
            @Nullable Path intermediates,
            @Nullable Path crls,
            Instant at,
            Purpose purpose,
            List<String> policies,
            boolean explicitPolicy,
            boolean inhibitMapping,
            boolean inhibitAnyPolicy) {}

    /** The reason's code and its technical detail; both null if the certificate is valid. */
    record Outcome(@Nullable String reason, @Nullable String detail) {}

    Outcome examine(Question asked) throws CommandRefused {
        TrustAnchors trusted = trusted(asked.trust());
        List<X509Certificate> others = asked.intermediates() == null ? List.of() : folder(asked.intermediates());
        Optional<List<byte[]>> crls = asked.crls() == null ? Optional.empty() : Optional.of(crls(asked.crls()));
        byte[] encoded = read(asked.file());
        try {
            X509Certificate certificate = Certificates.read(encoded);
            List<X509Certificate> usable = trusted.all().stream().distinct().toList();
            if (asked.purpose() != Purpose.ANY) {
                List<CertificateProfile> profiles = asked.purpose() == Purpose.SIGNING ? SIGNING : AUTHENTICATION;
                var checked = new CertificateCheck(trusted).checkAny(certificate, others, profiles, asked.at());
                usable = trusted.of(checked.profile().trustStore());
            }
            var options = new PathOptions(
                    asked.at(),
                    Set.copyOf(asked.policies()),
                    asked.explicitPolicy(),
                    asked.inhibitMapping(),
                    asked.inhibitAnyPolicy(),
                    crls);
            new PathValidation(usable).validate(certificate, others, options);
            return new Outcome(null, null);
        } catch (CertificateRejected e) {
            return new Outcome(e.reason().code(), e.getMessage());
        }
    }

    private TrustAnchors trusted(Path folder) throws CommandRefused {
        TrustAnchors known = anchors.get(folder);
        if (known != null) return known;
        TrustAnchors read = TrustFolder.of(folder).anchors();
        anchors.put(folder, read);
        return read;
    }

    private List<X509Certificate> folder(Path folder) throws CommandRefused {
        List<X509Certificate> known = certificates.get(folder);
        if (known != null) return known;
        var read = new ArrayList<X509Certificate>();
        for (Path file : files(folder)) {
            if (!file.toString().matches(".*\\.(crt|cer|pem)")) continue;
            try {
                read.add(Certificates.read(read(file)));
            } catch (CertificateRejected unreadable) {
                // An unreadable helper helps no path; the path itself decides.
            }
        }
        certificates.put(folder, read);
        return read;
    }

    private List<byte[]> crls(Path folder) throws CommandRefused {
        List<byte[]> known = lists.get(folder);
        if (known != null) return known;
        var read = new ArrayList<byte[]>();
        for (Path file : files(folder)) if (file.toString().endsWith(".crl")) read.add(read(file));
        lists.put(folder, read);
        return read;
    }

    private static List<Path> files(Path folder) throws CommandRefused {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new CommandRefused(folder + " cannot be read", e);
        }
    }

    private static byte[] read(Path file) throws CommandRefused {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read", e);
        }
    }
}
