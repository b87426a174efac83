package jp.madoguchi.launcher.demopki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import jp.madoguchi.launcher.demopki.DemoPki.PersonKey;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateReason;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.OcspSource;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.SealRegister;
import jp.madoguchi.signature.seal.SealUse;
import jp.madoguchi.signature.timestamp.HttpTimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPkiTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void everybodysCertificateIsInTheConditionItShouldBe(@TempDir Path directory) throws Exception {
        DemoPki pki = DemoPki.openOrCreate(directory, CLOCK);
        var check = new CertificateCheck(TrustAnchors.load(pki.trust()));
        try (DemoServices services = DemoServices.start(pki, 0)) {
            List<RevocationSource> sources = List.of(
                    CrlSource.http(services.crls(), CLOCK),
                    CrlSource.directory(pki.crls(), CLOCK),
                    new OcspSource(services.ocsp(), CLOCK));
            for (PersonKey key : pki.people()) {
                SigningKey opened = SigningKey.pkcs12(
                        Files.readAllBytes(key.file()), key.password().toCharArray());
                assertArrayEquals(key.certificate(), opened.certificate().getEncoded());
                X509Certificate certificate = Certificates.read(key.certificate());
                if (key.person().id().equals("expired")) {
                    CertificateRejected rejected = assertThrows(
                            CertificateRejected.class,
                            () -> check.check(certificate, List.of(), key.use().profile(), CLOCK.instant()));
                    assertEquals(CertificateReason.EXPIRED, rejected.reason());
                    continue;
                }
                CheckedCertificate checked =
                        check.check(certificate, List.of(), key.use().profile(), CLOCK.instant());
                for (RevocationSource source : sources) {
                    RevocationStatus status = source.status(certificate, checked.issuer(), CLOCK.instant());
                    if (key.person().id().equals("revoked"))
                        assertInstanceOf(
                                RevocationStatus.Revoked.class,
                                status,
                                key.file().toString());
                    else assertInstanceOf(RevocationStatus.Good.class, status, key.file() + " " + status);
                }
            }
            var timestamps = new HttpTimestampSource(services.tsa(), check);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest("x".getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    "Demo timestamping authority", timestamps.timestamp(digest).authority());
        }
    }

    @Test
    void secondStartOpensTheSamePki(@TempDir Path directory) throws Exception {
        DemoPki first = DemoPki.openOrCreate(directory, CLOCK);
        Path seal = directory.resolve("seal.p12");
        byte[] before = Files.readAllBytes(seal);
        byte[] register = Files.readAllBytes(first.seals());
        DemoPki second = DemoPki.openOrCreate(directory, CLOCK);
        assertArrayEquals(before, Files.readAllBytes(seal));
        assertArrayEquals(register, Files.readAllBytes(second.seals()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(seal)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("ca/signing.p12"))));
    }

    @Test
    void demoOfAnEarlierVersionGetsARegisterOfTheSealItHas(@TempDir Path directory) throws Exception {
        DemoPki first = DemoPki.openOrCreate(directory, CLOCK);
        Files.delete(first.seals());
        Files.delete(directory.resolve("seal-governor.p12"));
        DemoPki second = DemoPki.openOrCreate(directory, CLOCK);
        SealRegister register = SealRegister.open(second.seals(), ZoneId.of("Asia/Tokyo"), (digest, imprint) -> {
            throw new TimestampUnavailable("not asked");
        });
        var use = new SealUse("minato", "npo", "npo-establishment", "certificate");
        assertEquals("mayor", register.choose(use, CLOCK.instant()).id());
    }
}
