package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.AttachmentRejected.Reason;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files: each reason for a refusal apart. */
class AttachmentIT {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final AttachFile attach = installation.get(AttachFile.class);
    private ApplicationId id;

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @BeforeEach
    void begin() throws Exception {
        id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
    }

    private AttachmentRow attach(String field, String name, byte[] bytes) throws Exception {
        return attach.attach(People.YAMADA.asApplicant(), id, field, name, bytes);
    }

    private void assertRejected(Reason reason, String field, String name, byte[] bytes) {
        assertEquals(
                reason,
                assertThrows(AttachmentRejected.class, () -> attach(field, name, bytes))
                        .reason());
    }

    @Test
    void eachReasonIsItsOwn() throws Exception {
        assertRejected(Reason.EMPTY, "plan", "a.pdf", new byte[0]);
        assertRejected(Reason.TOO_LARGE, "plan", "a.pdf", new byte[1_000_001]);
        assertRejected(Reason.WRONG_TYPE, "plan", "a.pdf", "<html></html>".getBytes(StandardCharsets.US_ASCII));
        assertRejected(Reason.NO_SUCH_FIELD, "applicant_name", "a.pdf", PDF);
        assertRejected(Reason.NO_SUCH_FIELD, "no]path[", "a.pdf", PDF);
        byte[] locked = "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertRejected(Reason.PASSWORD_PROTECTED, "plan", "a.pdf", locked);
        attach("plan", "1.pdf", PDF);
        attach("plan", "2.pdf", PDF);
        assertRejected(Reason.TOO_MANY, "plan", "3.pdf", PDF);
    }

    @Test
    void namesAreMadeSafe() throws Exception {
        assertEquals("図面.pdf", attach("plan", "..\\..\\C:\\図面.exe", PDF).name());
        assertEquals(
                "a_b.pdf",
                attach("plan", "/etc/a\u202e\u0000<b.pdf", PDF).name().replace("a_b", "a_b"));
    }

    @Test
    void answersNameExactlyWhatIsAttached() throws Exception {
        AttachmentRow row = attach("plan", "図面.pdf", PDF);
        Object foreign = List.of(Map.of(
                "attachment",
                UUID.randomUUID().toString(),
                "name",
                "x.pdf",
                "size",
                new java.math.BigDecimal(1),
                "type",
                "application/pdf"));
        journey.save(
                People.YAMADA,
                id,
                Journey.answers("山田 太郎").with("plan", foreign).with("note", "x"));
        ApplicationView view = installation.get(OpenApplication.class).open(People.YAMADA.asApplicant(), id);
        assertTrue(view.answers()
                .at("plan")
                .orElseThrow()
                .toString()
                .contains(row.id().toString()));
        assertEquals(1, ((List<?>) view.answers().at("plan").orElseThrow()).size());
        assertArrayEquals(
                PDF,
                installation
                        .get(ReadAttachment.class)
                        .read(People.YAMADA.asApplicant(), id, row.id())
                        .bytes());
        assertThrows(
                NotFound.class,
                () -> installation.get(ReadAttachment.class).read(People.SUZUKI.asApplicant(), id, row.id()));
        FrozenApplication frozen =
                installation.get(FreezeApplication.class).freeze(People.YAMADA.asApplicant(), id, Optional.empty());
        assertEquals(
                List.of("application.json", "form.pdf", "attachments/01-図面.pdf"),
                frozen.files().stream().map(FrozenFile::name).toList());
        installation.get(DetachFile.class).detach(People.YAMADA.asApplicant(), id, row.id());
        ApplicationView without = installation.get(OpenApplication.class).open(People.YAMADA.asApplicant(), id);
        assertTrue(without.answers().at("plan").isEmpty());
        assertThrows(NotFound.class, () -> installation
                .get(DetachFile.class)
                .detach(People.YAMADA.asApplicant(), id, new AttachmentId(UUID.randomUUID())));
    }
}
