package jp.madoguchi.signature.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.certificate.CertificateProfile.RevocationKind;
import jp.madoguchi.signature.certificate.CertificateProfile.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
    private static final String GOOD =
            """
            # a comment
            [membership]
            trust = signing
            use = sign
            policies = 1.2.3.4
            key-usage = digitalSignature
            keys = RS256
            attributes = subject
            revocation = ocsp crl
            """;

    @Test
    void sectionIsRead() throws Exception {
        CertificateProfile read = ProfileFile.read("x", GOOD).get("membership");
        assertEquals(TrustStore.SIGNING, read.trustStore());
        assertEquals(List.of(RevocationKind.OCSP, RevocationKind.CRL), read.revocation());
        assertTrue(read.forbiddenKeyUsages().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    trust = signing            | trust = sining                   | 3: trust: no trust folder is named sining
                    use = sign                 | use = sign sign                  | 4: sign stands twice
                    use = sign                 | use = signing                    | 4: use: signing is none of SIGN, LOGIN, SEAL, TIMESTAMP
                    use = sign                 | use =                            | 4: use is empty
                    policies = 1.2.3.4         | policies = 1.2.3.04              | 5: policies: 1.2.3.04 is no OID
                    policies = 1.2.3.4         | polices = 1.2.3.4                | 5: no such setting: polices
                    key-usage = digitalSignature | key-usage = signing            | 6: key-usage: no such key usage: signing
                    keys = RS256               | keys = SHA1                      | 7: keys: SHA1 is none of RS256, ES256, ES384
                    attributes = subject       | attributes = person subject      | 8: attributes takes one word
                    attributes = subject       | # nothing                        | 2: membership lacks attributes
                    revocation = ocsp crl      | revocation                       | 9: no “=” in: revocation
                    [membership]               | [Membership]                     | 2: not a section's name: [Membership]
                    [membership]               | # nothing                        | 3: a line before the first [name]
                    keys = RS256               | trust = signing                  | 7: trust stands twice in membership
                    """)
    void whatIsWrongIsSaidWithFileAndLine(String line, String wrong, String message) {
        IOException refused = assertThrows(
                IOException.class, () -> ProfileFile.read("trust/profiles.conf", GOOD.replace(line, wrong)));
        assertEquals("trust/profiles.conf:" + message, refused.getMessage());
    }

    @Test
    void sectionsStandOnce() {
        IOException refused = assertThrows(IOException.class, () -> ProfileFile.read("x", GOOD + GOOD));
        assertEquals("x:11: membership stands twice", refused.getMessage());
    }

    @Test
    void installationRedefinesAndAdds(@TempDir Path trust) throws Exception {
        Files.writeString(trust.resolve("profiles.conf"), GOOD + GOOD.replace("[membership]", "[registrar]"));
        TrustAnchors anchors = TrustAnchors.load(trust);
        assertTrue(anchors.profile("membership").isPresent());
        assertEquals(
                TrustStore.SIGNING, anchors.profile("registrar").orElseThrow().trustStore());
        assertEquals(
                TrustStore.SIGNING,
                anchors.effective(CertificateProfiles.REGISTRAR).trustStore());
        assertEquals(CertificateProfiles.TSA, anchors.profile("tsa").orElseThrow());
        Files.writeString(trust.resolve("profiles.conf"), "[x]\n");
        String said =
                assertThrows(IOException.class, () -> TrustAnchors.load(trust)).getMessage();
        assertTrue(said.matches(".*profiles\\.conf:1: x lacks .*"), said);
    }

    /** Signing and authentication never share anchors, and only one profile stamps. */
    @Test
    void shippedProfilesKeepPurposesApart() {
        Map<String, TrustStore> stores = Map.of(
                "jpki-signing", TrustStore.SIGNING,
                "jpki-authentication", TrustStore.AUTHENTICATION,
                "registrar", TrustStore.REGISTRAR,
                "post", TrustStore.POST,
                "official-seal", TrustStore.SEAL,
                "tsa", TrustStore.TSA);
        CertificateProfiles.all().forEach(profile -> assertEquals(stores.get(profile.id()), profile.trustStore()));
        assertEquals(stores.size(), CertificateProfiles.all().count());
        assertTrue(CertificateProfiles.all()
                .filter(profile -> profile.uses().contains(Use.TIMESTAMP))
                .allMatch(CertificateProfiles.TSA::equals));
        assertTrue(!CertificateProfiles.JPKI_AUTHENTICATION.uses().contains(Use.SIGN));
    }
}
