package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.outbox.DeadLetter;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.outbox.RetryDelivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterIT {
    private static final Official ADMINISTRATOR = new Official(
            new OfficialId(UUID.nameUUIDFromBytes(new byte[] {1})),
            People.MINATO,
            "管理",
            Set.of(new RoleInOffice(People.SHIMIN, Role.ADMINISTRATOR)),
            null);

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void allWell() {
        installation.mailServerDown(false);
        Installation.CLOCK.reset();
        journey.deliver();
    }

    private RetryDelivery retry() {
        return installation.get(RetryDelivery.class);
    }

    private Optional<DeadLetter> letter(ApplicationId id) throws Exception {
        return retry().undelivered(ADMINISTRATOR).stream()
                .filter(letter -> letter.application().equals(id.value()) && letter.kind() == OutboxKind.SEND_MAIL)
                .findFirst();
    }

    private List<String> mails(ApplicationId id) {
        return installation.mails().stream()
                .map(Mail::messageId)
                .filter(messageId -> messageId.startsWith(id.toString()))
                .toList();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterThenStopsUntilAnAdministratorRetries() throws Exception {
        installation.mailServerDown(true);
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        DeadLetter failed = letter(id).orElseThrow();
        assertEquals(1, failed.attempts());
        assertTrue(failed.nextAt().isPresent());
        assertEquals("IOException", failed.error(), "names of errors, not their texts");
        Duration waited = Duration.ZERO;
        for (int attempt = 1; attempt < Outbox.ATTEMPTS; attempt++) {
            waited = waited.plus(Outbox.backOff(attempt));
            Installation.CLOCK.forward(Outbox.backOff(attempt));
            journey.deliver();
        }
        assertTrue(waited.compareTo(Duration.ofMinutes(10)) > 0, "ten minutes without a mail server kill no mail");
        assertTrue(letter(id).orElseThrow().nextAt().isEmpty());
        installation.mailServerDown(false);
        Installation.CLOCK.forward(Duration.ofDays(1));
        journey.deliver();
        assertEquals(List.of(), mails(id), "dead is dead");
        assertThrows(Forbidden.class, () -> retry().undelivered(People.REVIEWER));
        assertThrows(Forbidden.class, () -> retry().retry(People.REVIEWER, failed.id()));
        retry().retry(ADMINISTRATOR, failed.id());
        journey.deliver();
        assertEquals(1, mails(id).size());
        assertEquals(Optional.empty(), letter(id));
        assertThrows(NotFound.class, () -> retry().retry(ADMINISTRATOR, failed.id()));
    }

    @Test
    void tenMinutesWithoutAMailServerLoseNoMail() throws Exception {
        installation.mailServerDown(true);
        List<ApplicationId> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy"));
        }
        for (int minute = 0; minute < 10; minute++) {
            journey.deliver();
            Installation.CLOCK.forward(Duration.ofMinutes(1));
        }
        installation.mailServerDown(false);
        Installation.CLOCK.forward(Duration.ofMinutes(10));
        journey.deliver();
        Set<String> without = new HashSet<>();
        cases.stream().filter(id -> mails(id).isEmpty()).forEach(id -> without.add(id.toString()));
        assertEquals(Set.of(), without);
    }
}
