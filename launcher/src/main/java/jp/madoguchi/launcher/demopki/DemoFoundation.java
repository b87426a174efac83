package jp.madoguchi.launcher.demopki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.launcher.demopki.DemoPerson.Condition;
import jp.madoguchi.launcher.demopki.DemoPerson.DemoCertificate;
import jp.madoguchi.launcher.demopki.DemoPerson.Protection;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.LeafRequest;
import jp.madoguchi.signature.authority.Pkcs12Files;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.CorporateAttributes;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.SigningKey;

/** Makes everything at the first start: CAs, the TSA's and the seal's keys, everybody's PKCS#12 files. */
final class DemoFoundation {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Path directory;
    private final Instant now;
    private final DemoRegister register = new DemoRegister();
    private final Map<DemoAuthority, CertificateAuthority> authorities = new EnumMap<>(DemoAuthority.class);
    private final String password;

    DemoFoundation(Path directory, Instant now) {
        this(directory, now, randomPassword());
    }

    private DemoFoundation(Path directory, Instant now, String password) {
        this.directory = directory;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.password = password;
    }

    /** Founds the CAs, and enters the seals, that a demo of an earlier version does not have. */
    static void addMissing(Path directory, Instant now) throws IOException {
        String password = Files.readString(directory.resolve("ca/password"), StandardCharsets.UTF_8);
        var foundation = new DemoFoundation(directory, now, password);
        for (DemoAuthority authority : DemoAuthority.values())
            if (!Files.exists(directory.resolve("ca/" + authority.id() + ".p12"))) foundation.found(authority);
        DemoSeal.register(directory, LocalDate.ofInstant(now, JAPAN));
    }

    void lay() throws IOException {
        PrivateFiles.writeSecret(directory.resolve("ca/password"), password);
        for (DemoAuthority authority : DemoAuthority.values()) found(authority);
        timestamping();
        for (DemoSeal seal : DemoSeal.values()) seal(seal);
        for (DemoPerson person : DemoPeople.all().toList())
            for (DemoCertificate certificate : person.certificates()) issue(person, certificate);
        register.write(directory.resolve("ca/register"));
        PrivateFiles.write(directory.resolve("ca/complete"), now.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void found(DemoAuthority authority) throws IOException {
        CertificateAuthority made = CertificateAuthority.create(
                authority.subject(), authority.key(), now.minus(YEAR.multipliedBy(5)), now.plus(YEAR.multipliedBy(10)));
        authorities.put(authority, made);
        var key = new SigningKey(made.key(), List.of(made.certificate()));
        PrivateFiles.writeSecret(
                directory.resolve("ca/" + authority.id() + ".p12"),
                Pkcs12Files.modern(key, authority.id(), password.toCharArray()));
        Path trust = directory.resolve("trust").resolve(authority.store().folder());
        PrivateFiles.write(trust.resolve(authority.id() + ".crt"), encoded(made.certificate()));
    }

    private void timestamping() throws IOException {
        SigningKey key = issue(
                CertificateProfiles.TSA,
                "C=JP,O=Madoguchi DEMO,CN=Demo timestamping authority",
                Optional.empty(),
                Optional.empty(),
                KeyKind.P_256,
                Condition.GOOD);
        PrivateFiles.writeSecret(
                directory.resolve("ca/tsa-signer.p12"), Pkcs12Files.modern(key, "tsa", password.toCharArray()));
    }

    private void seal(DemoSeal seal) throws IOException {
        SigningKey key = issue(
                CertificateProfiles.OFFICIAL_SEAL,
                seal.subject(),
                Optional.empty(),
                Optional.empty(),
                seal.key(),
                Condition.GOOD);
        String sealPassword = randomPassword();
        PrivateFiles.writeSecret(directory.resolve(seal.passwordFile()), sealPassword);
        PrivateFiles.writeSecret(
                directory.resolve(seal.keyFile()), Pkcs12Files.modern(key, "seal", sealPassword.toCharArray()));
    }

    private void issue(DemoPerson person, DemoCertificate wanted) throws IOException {
        boolean signing = wanted.use() == DemoPerson.Use.SIGNING;
        SigningKey key = issue(
                wanted.use().profile(),
                subject(person, wanted),
                signing ? Optional.of(attributes(person)) : Optional.empty(),
                corporation(person),
                wanted.key(),
                wanted.condition());
        char[] secret = wanted.use().password().toCharArray();
        byte[] file = wanted.protection() == Protection.LEGACY_3DES
                ? Pkcs12Files.legacy(key, person.id(), secret)
                : Pkcs12Files.modern(key, person.id(), secret);
        PrivateFiles.writeSecret(DemoPki.personFile(directory, person, wanted.use(), "p12"), file);
        PrivateFiles.write(DemoPki.personFile(directory, person, wanted.use(), "crt"), encoded(key.certificate()));
    }

    private SigningKey issue(
            CertificateProfile profile,
            String subject,
            Optional<PersonAttributes> attributes,
            Optional<CorporateAttributes> corporation,
            KeyKind kind,
            Condition condition) {
        DemoAuthority authority = DemoAuthority.issuing(profile, kind);
        CertificateAuthority issuer = authorities.get(authority);
        if (issuer == null) throw new IllegalStateException("no CA " + authority);
        boolean expired = condition == Condition.EXPIRED;
        Instant from = expired ? now.minus(YEAR.multipliedBy(3)) : now.minus(Duration.ofDays(1));
        Instant until = expired ? now.minus(Duration.ofDays(30)) : now.plus(YEAR.multipliedBy(5));
        SigningKey key = issuer.issue(new LeafRequest(profile, subject, attributes, corporation, kind, from, until));
        BigInteger serial = key.certificate().getSerialNumber();
        register.add(
                authority,
                serial,
                condition == Condition.REVOKED ? Optional.of(now.minus(Duration.ofHours(12))) : Optional.empty());
        return key;
    }

    private static String subject(DemoPerson person, DemoCertificate wanted) {
        if (person.kind() == DemoPerson.Kind.COMPANY)
            return "C=JP,O=" + person.name() + ",CN=" + person.representative().orElseThrow();
        return "C=JP,L=Tokyo,L=Minato-demo,CN=" + person.id() + "-"
                + wanted.use().id() + "-0001";
    }

    /** What the registrar's own extension says of a company. */
    private static Optional<CorporateAttributes> corporation(DemoPerson person) {
        return person.corporateNumber()
                .map(number -> new CorporateAttributes(
                        number, person.name(), person.representative().orElseThrow()));
    }

    private static PersonAttributes attributes(DemoPerson person) {
        return new PersonAttributes(
                person.name(),
                "0".repeat(person.name().codePointCount(0, person.name().length())),
                Optional.of("3"),
                Optional.of(person.birthDate()),
                person.address(),
                "0".repeat(person.address().codePointCount(0, person.address().length())));
    }

    private static byte[] encoded(X509Certificate certificate) throws IOException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
