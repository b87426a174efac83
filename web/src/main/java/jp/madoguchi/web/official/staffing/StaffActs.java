package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Carries out acts that are about people and not about one case, once for each rendered button. */
@RequestScoped
public class StaffActs {
    private final OfficialSession session;
    private final ActOnce acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public StaffActs(OfficialSession session, ActOnce acts, Complaints complaints, Posted posted, Words words) {
        this.session = session;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** An act of a use case. */
    public interface Act {
        void by(Official actor) throws RuleViolation;
    }

    /**
     * Acts and shows the page anew; stays with the reason above it where a rule says no.
     *
     * @param page name of the page
     * @param done key of the sentence shown on success
     */
    public @Nullable String carryOut(String page, String done, Act act) {
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        String outcome = acts.once(posted.text("key"), posted.text("act"), () -> {
            try {
                act.by(session.required());
            } catch (RuleViolation refused) {
                complaints.about("main", words.violation(refused));
                return "";
            }
            session.succeed(words.say(done));
            return "/official/" + page + ".xhtml?faces-redirect=true";
        });
        return outcome.isEmpty() ? null : outcome;
    }

    /** A chosen official; complains where none is. */
    public Optional<OfficialId> official(String input, String complaint) {
        Optional<OfficialId> chosen = id(posted.text(input)).map(OfficialId::new);
        if (chosen.isEmpty()) {
            complaints.about(input, words.say(complaint));
        }
        return chosen;
    }

    /** A typed day; complains where none is. */
    Optional<LocalDate> day(String input) {
        try {
            return Optional.of(LocalDate.parse(posted.text(input)));
        } catch (DateTimeParseException noDay) {
            complaints.about(input, words.say("staffing.error.day"));
            return Optional.empty();
        }
    }

    /** A sent id; empty if it is none. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
