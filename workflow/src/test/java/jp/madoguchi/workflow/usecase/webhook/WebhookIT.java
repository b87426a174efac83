package jp.madoguchi.workflow.usecase.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.WebhookRefused;
import jp.madoguchi.workflow.rule.WebhookRefused.Reason;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.WebhookReceiver;
import jp.madoguchi.workflow.usecase.webhook.KeepWebhooks.Created;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An applicant's software is told, at least once and of its own applications only. */
class WebhookIT {
    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final KeepWebhooks keep = installation.get(KeepWebhooks.class);

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void noneLeft() throws Exception {
        for (Party party : List.of(People.YAMADA, People.SUZUKI)) {
            for (var found : keep.of(party.asApplicant())) {
                keep.delete(party.asApplicant(), found.id());
            }
        }
        Installation.CLOCK.reset();
    }

    private Created subscribed(Party party, WebhookReceiver receiver) throws Exception {
        return keep.create(party.asApplicant(), "http://127.0.0.1:" + receiver.port() + "/hook", Optional.empty());
    }

    private ApplicationId filed() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        return id;
    }

    @Test
    void anArrivalIsToldSignedAndWithoutAnythingPersonal() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver();
                WebhookReceiver others = new WebhookReceiver()) {
            Created created = subscribed(People.YAMADA, receiver);
            subscribed(People.SUZUKI, others);
            ApplicationId id = filed();
            assertEquals(1, receiver.received().size());
            WebhookReceiver.Received got = receiver.received().get(0);
            assertTrue(got.body().startsWith("{\"type\":\"application.arrived\",\"timestamp\":\""), got.body());
            assertTrue(got.body().contains("\"application\":\"" + id + "\""), got.body());
            assertFalse(got.body().contains("山田"), got.body());
            byte[] secret = Base64.getDecoder().decode(created.secret().substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed =
                    mac.doFinal((got.id() + "." + got.timestamp() + "." + got.body()).getBytes(StandardCharsets.UTF_8));
            assertEquals("v1," + Base64.getEncoder().encodeToString(signed), got.signature());
            assertEquals(List.of(), others.received(), "another party's application");
            journey.deliver();
            assertEquals(1, receiver.received().size());
        }
    }

    @Test
    void aRepeatHasTheSameIdAndTheSameWords() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            subscribed(People.YAMADA, receiver);
            receiver.answers(503);
            filed();
            receiver.answers(200);
            Installation.CLOCK.forward(Duration.ofSeconds(3));
            journey.deliver();
            assertEquals(1, receiver.received().size(), "not before its time");
            Installation.CLOCK.forward(Duration.ofSeconds(3));
            journey.deliver();
            assertEquals(2, receiver.received().size());
            WebhookReceiver.Received first = receiver.received().get(0);
            WebhookReceiver.Received second = receiver.received().get(1);
            assertEquals(first.id(), second.id());
            assertEquals(first.body(), second.body());
        }
    }

    @Test
    void onlyWhatWasAskedForIsTold() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            keep.create(
                    People.YAMADA.asApplicant(),
                    "http://127.0.0.1:" + receiver.port() + "/",
                    Optional.of(List.of("document.issued")));
            filed();
            assertEquals(List.of(), receiver.received());
        }
    }

    @Test
    void aReceiverThatIsGoneForDaysIsSwitchedOffAndItsOwnerTold() throws Exception {
        Created created;
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            created = subscribed(People.YAMADA, receiver);
        }
        filed();
        for (int i = 1; i < Outbox.ATTEMPTS; i++) {
            assertEquals(0, installation.get(DisableFailingWebhooks.class).disable(), "after " + i);
            Installation.CLOCK.forward(Duration.ofHours(11));
            journey.deliver();
        }
        assertEquals(1, installation.get(DisableFailingWebhooks.class).disable());
        assertEquals(0, installation.get(DisableFailingWebhooks.class).disable());
        journey.deliver();
        UUID id = created.subscription().id();
        assertTrue(keep.of(People.YAMADA.asApplicant()).get(0).disabledAt().isPresent());
        assertEquals(
                1,
                installation.mails().stream()
                        .filter(mail -> mail.messageId().startsWith("webhook." + id))
                        .count());
    }

    @Test
    void goneMeansGone() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            subscribed(People.YAMADA, receiver);
            receiver.answers(410);
            filed();
            assertTrue(keep.of(People.YAMADA.asApplicant()).get(0).disabledAt().isPresent());
            filed();
            assertEquals(1, receiver.received().size());
        }
    }

    @Test
    void limitsAndForeignOnes() throws Exception {
        Created first = keep.create(People.YAMADA.asApplicant(), "http://127.0.0.1:9/", Optional.empty());
        assertThrows(
                NotFound.class,
                () -> keep.delete(
                        People.SUZUKI.asApplicant(), first.subscription().id()));
        assertRefused(Reason.ADDRESS_IMPOSSIBLE, "ftp://127.0.0.1/", Optional.empty());
        assertRefused(Reason.ADDRESS_NOT_PUBLIC, "https://no-such-host.invalid/", Optional.empty());
        assertRefused(Reason.NO_SUCH_EVENT, "http://127.0.0.1:9/", Optional.of(List.of("everything")));
        assertRefused(Reason.NO_SUCH_EVENT, "http://127.0.0.1:9/", Optional.of(List.of()));
        for (int i = 1; i < KeepWebhooks.MOST; i++) {
            keep.create(People.YAMADA.asApplicant(), "http://127.0.0.1:9/", Optional.empty());
        }
        assertRefused(Reason.TOO_MANY, "http://127.0.0.1:9/", Optional.empty());
    }

    private void assertRefused(Reason reason, String url, Optional<List<String>> events) {
        assertEquals(
                reason,
                assertThrows(WebhookRefused.class, () -> keep.create(People.YAMADA.asApplicant(), url, events))
                        .reason());
    }
}
