package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft stays with its version, unless a newer one takes it over and the applicant agrees. */
class MigrationIT {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Installation installation = Installation.shared();
    private final PublishProcedures publish = installation.get(PublishProcedures.class);
    private final OpenApplication open = installation.get(OpenApplication.class);
    private final MigrateDraft migrate = installation.get(MigrateDraft.class);
    private final Journey journey = new Journey();

    @TempDir
    Path folder;

    /** The second version calls the name and the plan otherwise and no longer asks for a note. */
    private void copy(String id, int version, String more) throws Exception {
        Path source = TestProcedures.folder().resolve("test-copy/v1");
        Path target = Files.createDirectories(folder.resolve(id).resolve("v" + version));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("id: test-copy", "id: " + id)
                        .replace("version: 1", "version: " + version + more);
                if (version == 2) {
                    text = text.replace("- id: note", "- id: remark")
                            .replace("- id: plan", "- id: drawing\n        was: plan");
                }
                Files.writeString(target.resolve(file.getFileName()), text);
            }
        }
    }

    private ApplicationId draftOfTheFirstVersion(String id) throws Exception {
        copy(id, 1, "");
        publish.publish(folder);
        ApplicationId draft =
                journey.draft(People.YAMADA, id, Answers.parse("{\"applicant_name\":\"山田 太郎\",\"note\":\"急ぎます\"}"));
        installation.get(AttachFile.class).attach(People.YAMADA.asApplicant(), draft, "plan", "plan.pdf", PDF);
        return draft;
    }

    private ApplicationView view(ApplicationId id) throws Exception {
        return open.open(People.YAMADA.asApplicant(), id);
    }

    @Test
    void withoutMigratesADraftStaysPinned() throws Exception {
        ApplicationId draft = draftOfTheFirstVersion("pinned-procedure");
        copy("pinned-procedure", 2, "");
        publish.publish(folder);
        ApplicationView view = view(draft);
        assertTrue(view.migration().isEmpty());
        assertEquals(1, view.procedure().key().version());
        assertThrows(NotAllowedNow.class, () -> migrate.migrate(People.YAMADA.asApplicant(), draft, view.version()));
    }

    @Test
    void theApplicantSeesWhatIsLostAndThenGoesOnInTheNewVersion() throws Exception {
        ApplicationId draft = draftOfTheFirstVersion("moving-procedure");
        assertTrue(view(draft).migration().isEmpty(), "there is no newer version yet");
        copy("moving-procedure", 2, "\nmigrates: [1]");
        publish.publish(folder);
        ApplicationView before = view(draft);
        MigrationOffer offer = before.migration().orElseThrow();
        assertEquals(
                List.of("note"),
                offer.lost().stream().map(MigrationOffer.Lost::path).toList());
        assertEquals("急ぎます", offer.lost().get(0).answer());
        migrate.migrate(People.YAMADA.asApplicant(), draft, before.version());
        ApplicationView after = view(draft);
        assertEquals(2, after.procedure().key().version());
        assertEquals("山田 太郎", after.answers().values().get("applicant_name"));
        assertTrue(after.answers().at("drawing").isPresent());
        assertEquals("drawing", after.attachments().get(0).fieldPath());
        assertTrue(after.answers().at("note").isEmpty());
        assertTrue(after.migration().isEmpty());
        assertTrue(after.version() > before.version());
    }
}
