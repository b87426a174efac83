package jp.madoguchi.launcher.demopki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.launcher.demopki.DemoPerson.DemoCertificate;
import jp.madoguchi.launcher.demopki.DemoPerson.Use;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.OcspResponder;
import jp.madoguchi.signature.authority.TimestampAuthority;
import jp.madoguchi.signature.certificate.SigningKey;

/** The demo's certification authorities and everything they issued, kept below {@code DATA/demo}. */
public final class DemoPki {
    private static final Duration CRL_LIFE = Duration.ofDays(2);

    private final Path directory;
    private final Clock clock;
    private final DemoRegister register;
    private final Map<DemoAuthority, CertificateAuthority> authorities = new EnumMap<>(DemoAuthority.class);
    private final SigningKey timestamping;

    private DemoPki(Path directory, Clock clock) throws IOException {
        this.directory = directory;
        this.clock = clock;
        this.register = DemoRegister.read(directory.resolve("ca/register"));
        char[] password = Files.readString(directory.resolve("ca/password"), StandardCharsets.UTF_8)
                .toCharArray();
        for (DemoAuthority authority : DemoAuthority.values()) {
            SigningKey key = key(authority.id(), password);
            authorities.put(authority, new CertificateAuthority(key.key(), key.certificate()));
        }
        this.timestamping = key("tsa-signer", password);
    }

    private SigningKey key(String name, char[] password) throws IOException {
        return SigningKey.pkcs12(Files.readAllBytes(directory.resolve("ca/" + name + ".p12")), password);
    }

    /** Opens the demo PKI with fresh CRLs, or creates it at the first start; files with keys have mode 600. */
    public static DemoPki openOrCreate(Path demoDirectory, Clock clock) throws IOException {
        if (!Files.exists(demoDirectory.resolve("ca/complete"))) {
            for (String part : List.of("ca", "trust", "crl", "people")) delete(demoDirectory.resolve(part));
            new DemoFoundation(demoDirectory, clock.instant()).lay();
        }
        DemoFoundation.addMissing(demoDirectory, clock.instant());
        var pki = new DemoPki(demoDirectory, clock);
        pki.renewCrls();
        return pki;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** A person's PKCS#12 file with its password. */
    public record PersonKey(DemoPerson person, Use use, Path file, String password, byte[] certificate) {}

    /** The trust directory, for {@code madoguchi.trust.directory}. */
    public Path trust() {
        return directory.resolve("trust");
    }

    /** The directory with the current CRLs, {@code <ca>.crl}. */
    public Path crls() {
        return directory.resolve("crl");
    }

    /** The register of official seals, for {@code madoguchi.seals.file}. */
    public Path seals() {
        return directory.resolve(DemoSeal.REGISTER);
    }

    /** Every PKCS#12 file of the people; a demo of an earlier version lacks those of people added since. A company's file is listed once, with use {@code REGISTRAR}. */
    public List<PersonKey> people() throws IOException {
        var keys = new ArrayList<PersonKey>();
        for (DemoPerson person : DemoPeople.all().toList())
            for (DemoCertificate certificate : person.certificates()) {
                Use use = certificate.use();
                if (!Files.exists(personFile(directory, person, use, "crt"))) continue;
                byte[] encoded = Files.readAllBytes(personFile(directory, person, use, "crt"));
                keys.add(
                        new PersonKey(person, use, personFile(directory, person, use, "p12"), use.password(), encoded));
            }
        return keys;
    }

    static Path personFile(Path directory, DemoPerson person, Use use, String ending) {
        return directory.resolve("people").resolve(person.id() + "-" + use.id() + "." + ending);
    }

    /** Writes every CA's CRL anew. */
    void renewCrls() throws IOException {
        Instant now = clock.instant();
        for (Map.Entry<DemoAuthority, CertificateAuthority> entry : authorities.entrySet()) {
            byte[] crl = entry.getValue()
                    .crl(register.revoked(entry.getKey()).values(), now.minusSeconds(60), now.plus(CRL_LIFE));
            PrivateFiles.write(crls().resolve(entry.getKey().id() + ".crl"), crl);
        }
    }

    TimestampAuthority timestampAuthority() {
        return new TimestampAuthority(timestamping, clock);
    }

    OcspResponder responder() {
        var registers = new ArrayList<OcspResponder.Register>();
        authorities.forEach((authority, certificates) -> registers.add(new OcspResponder.Register(
                certificates, register.revoked(authority), register.issued(authority)::contains)));
        return new OcspResponder(registers);
    }

    Clock clock() {
        return clock;
    }
}
