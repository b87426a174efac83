package jp.madoguchi.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words that the fuzzer may put into its inputs. */
final class Words {
    private static final List<String> EXPRESSIONS = List.of(
            " and ",
            " or ",
            "not(",
            "if ",
            " then ",
            " else ",
            "for ",
            " in ",
            " return ",
            "some ",
            "every ",
            " satisfies ",
            " between ",
            " instance of ",
            "function(x) ",
            "null",
            "true",
            "date(\"2026-04-01\")",
            "@\"P1D\"",
            "sum(",
            "count(",
            "string(",
            "matches(",
            "replace(",
            "split(",
            "sort(",
            "flatten(",
            "distinct values(",
            "list replace(",
            "get entries(",
            "context put(",
            "partial",
            "item",
            "1..99999",
            "1e6000",
            "[1..5]",
            "{a: 1}",
            "**");
    private static final List<String> PDF = List.of(
            "/ByteRange",
            "/Contents",
            "/Type",
            "/Sig",
            "obj",
            "endobj",
            "stream",
            "xref",
            "startxref",
            "trailer",
            "/Prev",
            "/XRefStm",
            "/ObjStm",
            "/Root",
            "/Annots",
            "/AcroForm",
            "%%EOF");
    private static final List<String> LOGIN = List.of(
            "\"algorithm\":",
            "\"signature\":",
            "\"format\":",
            "\"unverifiedCertificate\":",
            "ES256",
            "ES384",
            "RS256",
            "PS256",
            "none",
            "web-eid:1.0",
            "web-eid:1");
    /** Tags with lengths; libFuzzer takes no empty dictionary. */
    private static final List<String> DER =
            List.of("0\u0000", "1\u0000", "\u0002\u0001\u0000", "\u0004\u0000", "\u0005\u0000");

    private static final List<String> ZIP =
            List.of("PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "mimetype", "META-INF/", "form.pdf");
    private static final Map<String, List<String>> WORDS =
            Map.of("container", ZIP, "expression", EXPRESSIONS, "login-token", LOGIN, "sealed-pdf", PDF);

    private Words() {}

    /** Writes the target's words as libFuzzer's dictionary wants them. */
    static Path write(Path file, String target) throws IOException {
        var lines = new ArrayList<String>();
        for (String word : WORDS.getOrDefault(target, DER)) {
            var line = new StringBuilder("\"");
            for (byte each : word.getBytes(StandardCharsets.UTF_8)) line.append(String.format("\\x%02X", each));
            lines.add(line.append('"').toString());
        }
        return Files.write(file, lines);
    }
}
