package jp.madoguchi.signature.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every attack is refused for its own reason, every honest twin accepted, and docs/attack-matrix.md says so.
 * {@code -Dmadoguchi.docs.write=true} writes the table anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackMatrixTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "attack-matrix.md");

    private final Map<Attempt, Attempt.Outcome> outcomes = new LinkedHashMap<>();

    @BeforeAll
    void attack() throws Exception {
        List<Attempt> attempts = Stream.of(
                        new ContainerAttacks().all(),
                        new CmsAttacks().all(),
                        new CertificateAttacks().all(),
                        new RevocationAttacks().all(),
                        new PdfAttacks().all(),
                        new TokenAttacks().all())
                .flatMap(each -> each)
                .toList();
        for (Attempt attempt : attempts) outcomes.put(attempt, attempt.outcome());
    }

    @Test
    void everyAttackIsRefusedForItsReasonAndEveryTwinAccepted() {
        var wrong = new ArrayList<String>();
        outcomes.forEach((attempt, outcome) -> {
            if (!attempt.expected().equals(outcome.code()))
                wrong.add(attempt.family() + ": " + attempt.attack() + ": expected " + attempt.expected() + ", was "
                        + outcome.code() + " (" + outcome.rule() + ")");
        });
        assertEquals(List.of(), wrong);
    }

    /** Nothing hostile passes, and each family has an honest twin that does. */
    @Test
    void onlyTwinsAreAccepted() {
        outcomes.forEach((attempt, outcome) ->
                assertEquals(attempt.honest(), outcome.code().equals(Attempt.ACCEPTED), attempt.attack()));
        outcomes.keySet().stream()
                .map(Attempt::family)
                .distinct()
                .forEach(family -> assertTrue(
                        outcomes.keySet().stream()
                                .anyMatch(each -> each.family().equals(family) && each.honest()),
                        family));
        assertTrue(outcomes.size() >= 150, "only " + outcomes.size());
    }

    @Test
    void documentSaysWhatHappens() throws Exception {
        String written = document();
        if (Boolean.getBoolean("madoguchi.docs.write")) Files.writeString(DOCUMENT, written, StandardCharsets.UTF_8);
        assertEquals(Files.readString(DOCUMENT, StandardCharsets.UTF_8), written);
    }

    private String document() {
        var text = new StringBuilder("# Attacks and what refuses them\n\n");
        text.append("Made by `AttackMatrixTest` (`-Dmadoguchi.docs.write=true`), which builds each of these files and")
                .append(" tokens and asserts the code.\n`pending` means: filed, but never granted until the status is")
                .append(
                        " known. What the codes say to people stands in [signature-reasons.md](signature-reasons.md).\n");
        String family = "";
        for (var entry : outcomes.entrySet()) {
            Attempt attempt = entry.getKey();
            if (!attempt.family().equals(family)) {
                family = attempt.family();
                long hostile = outcomes.keySet().stream()
                        .filter(each -> each.family().equals(attempt.family()) && !each.honest())
                        .count();
                text.append("\n## ").append(family).append(" (").append(hostile).append(" attacks)\n\n");
                text.append("| Attack | Code | The rule, in the check's own words |\n|---|---|---|\n");
            }
            text.append("| ").append(attempt.attack().replace("|", "\\|"));
            text.append(" | `").append(entry.getValue().code()).append("` | ");
            text.append(entry.getValue().rule().replace("|", "\\|")).append(" |\n");
        }
        return text.toString();
    }
}
