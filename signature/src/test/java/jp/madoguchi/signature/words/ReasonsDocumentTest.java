package jp.madoguchi.signature.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import jp.madoguchi.signature.certificate.CertificateReason;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.seal.SealRejected;
import org.junit.jupiter.api.Test;

/**
 * Every reason has words in three languages, and docs/signature-reasons.md lists them all.
 * {@code -Dmadoguchi.docs.write=true} writes the table anew.
 */
class ReasonsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "signature-reasons.md");
    private static final Locale EASY = Locale.forLanguageTag("ja-JP-x-lvariant-EASY");
    private static final List<String> FAMILIES =
            List.of("signature", "seal", "authentication", "app", "verification", "verdict", "verifier");
    private static final List<String> TITLES = List.of(
            "Applicants' signatures (at filing)",
            "Seals on issued documents",
            "Login with a certificate",
            "Signing by an authentication app",
            "Verification of a file",
            "Verdicts",
            "What verifiers read of a signature that others made");

    private static Properties bundle(String suffix) throws Exception {
        var read = new Properties();
        try (InputStream file = ReasonWords.class.getResourceAsStream("Reasons" + suffix + ".properties")) {
            read.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return read;
    }

    @Test
    void languagesSayTheSameKeys() throws Exception {
        var keys = bundle("").stringPropertyNames();
        assertEquals(keys, bundle("_en").stringPropertyNames());
        assertEquals(keys, bundle("_ja_JP_EASY").stringPropertyNames());
    }

    @Test
    void everyReasonHasWords() {
        for (var reason : SignatureRejected.Reason.values()) words(reason.messageKey());
        for (var reason : SealRejected.Reason.values()) words(reason.messageKey());
        for (var reason : AuthenticationRejected.Reason.values()) words(reason.messageKey());
    }

    @Test
    void verifiersAreNotToldToSignAgain() {
        for (var reason : SignatureRejected.Reason.values()) {
            assertFalse(
                    ReasonWords.toVerifier(reason.messageKey(), Locale.ENGLISH).contains("lease"), reason::toString);
        }
        assertEquals(
                ReasonWords.of("seal.tampered", Locale.JAPANESE),
                ReasonWords.toVerifier("seal.tampered", Locale.JAPANESE));
    }

    private static void words(String key) {
        for (Locale locale : List.of(Locale.JAPANESE, EASY, Locale.ENGLISH))
            assertTrue(ReasonWords.of(key, locale).length() > 4, key);
    }

    @Test
    void documentListsThemAll() throws Exception {
        String written = document();
        if (Boolean.getBoolean("madoguchi.docs.write")) Files.writeString(DOCUMENT, written, StandardCharsets.UTF_8);
        assertEquals(Files.readString(DOCUMENT, StandardCharsets.UTF_8), written);
    }

    private static String document() throws Exception {
        var text = new StringBuilder("# Why signatures, seals and logins are refused\n\n");
        text.append("Each refusal has one code (API, command line, journal) and one sentence per language (pages).\n");
        text.append("Made and checked by `ReasonsDocumentTest`; what leads to each code is tried in ");
        text.append("[attack-matrix.md](attack-matrix.md).\n");
        var keys = new TreeSet<>(bundle("").stringPropertyNames());
        for (int i = 0; i < FAMILIES.size(); i++) {
            String family = FAMILIES.get(i);
            text.append("\n## ").append(TITLES.get(i)).append("\n\n");
            text.append("| Code | 日本語 | やさしい日本語 | English |\n|---|---|---|---|\n");
            for (String key : keys) {
                if (!key.startsWith(family + ".")) continue;
                text.append("| `").append(key.substring(family.length() + 1)).append("` | ");
                text.append(ReasonWords.of(key, Locale.JAPANESE)).append(" | ");
                text.append(ReasonWords.of(key, EASY)).append(" | ");
                text.append(ReasonWords.of(key, Locale.ENGLISH)).append(" |\n");
            }
        }
        text.append("\n## Codes of `certificate check`\n\n");
        text.append(String.join(
                ", ",
                Arrays.stream(CertificateReason.values())
                        .map(reason -> "`" + reason.code() + "`")
                        .toList()));
        return text.append(".\n").toString();
    }
}
