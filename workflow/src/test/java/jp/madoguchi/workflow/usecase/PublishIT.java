package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.procedure.ChangedVersion;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published version never changes; an invalid one is reported and the others serve. */
class PublishIT {
    private final PublishProcedures publish = Installation.shared().get(PublishProcedures.class);
    private final FindProcedures find = Installation.shared().get(FindProcedures.class);

    @TempDir
    Path folder;

    private Path copy(String id, int version) throws Exception {
        Path source = TestProcedures.folder().resolve("test-copy/v1");
        Path target = Files.createDirectories(folder.resolve(id).resolve("v" + version));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("id: test-copy", "id: " + id)
                        .replace("version: 1", "version: " + version);
                Files.writeString(target.resolve(file.getFileName()), text);
            }
        }
        return target;
    }

    @Test
    void changedBytesStopTheStart() throws Exception {
        Path version = copy("changed-procedure", 1);
        publish.publish(folder);
        publish.publish(folder);
        Files.writeString(version.resolve("form.yaml"), Files.readString(version.resolve("form.yaml")) + "\n");
        ChangedVersion changed = assertThrows(ChangedVersion.class, () -> publish.publish(folder));
        assertTrue(changed.getMessage().contains("changed-procedure/v1"));
    }

    @Test
    void aProcedureThatAsksAnOfficeThatDoesNotExistIsNotPublished() throws Exception {
        Path version = copy("asking-procedure", 1);
        Path yaml = version.resolve("procedure.yaml");
        String question = "{ja: 支障がありますか。, ja-easy: じゃまですか。, en: Does it hinder?}";
        String opinions =
                "review:\n  opinions:\n    - {office: no-such-office, within-days: 5, question: " + question + "}\n";
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^decision:", opinions + "decision:"));
        publish.publish(folder);
        assertThrows(NotFound.class, () -> find.one("asking-procedure"));
        DefinitionFinding finding = find.rejected(administrator()).stream()
                .filter(rejected -> rejected.key().procedure().equals("asking-procedure"))
                .findFirst()
                .orElseThrow()
                .findings()
                .get(0);
        assertTrue(finding.message().contains("no-such-office"), finding.toString());
        assertTrue(Files.readAllLines(yaml).get(finding.line() - 1).contains("no-such-office"), finding.toString());
        Files.writeString(yaml, Files.readString(yaml).replace("no-such-office", "eisei"));
        publish.publish(folder);
        assertEquals(1, find.one("asking-procedure").key().version());
    }

    private static Official administrator() {
        return new Official(
                new OfficialId(UUID.randomUUID()),
                People.MINATO,
                "admin",
                Set.of(new RoleInOffice(People.SHIMIN, Role.ADMINISTRATOR)),
                null);
    }

    @Test
    void invalidNewVersionIsReportedAndTheOldOneServes() throws Exception {
        copy("faulty-procedure", 1);
        Path second = copy("faulty-procedure", 2);
        Files.writeString(
                second.resolve("form.yaml"),
                Files.readString(second.resolve("form.yaml")).replace("type: text", "type: no-such-type"));
        publish.publish(folder);
        assertEquals(1, find.one("faulty-procedure").key().version());
        assertFalse(find.rejected(administrator()).stream()
                .filter(rejected -> rejected.key().procedure().equals("faulty-procedure"))
                .findFirst()
                .orElseThrow()
                .findings()
                .isEmpty());
    }
}
