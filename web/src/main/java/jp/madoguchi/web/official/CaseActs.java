package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import org.jspecify.annotations.Nullable;

/**
 * Carries out an act on the case of the sent form, once for each rendered button, and leads to the case page, which
 * shows what became of it: to the loser of a race, too.
 */
@RequestScoped
public class CaseActs {
    private final OfficialSession session;
    private final ActOnce acts;
    private final Posted posted;
    private final Words words;
    private final Complaints complaints;

    @Inject
    public CaseActs(OfficialSession session, ActOnce acts, Posted posted, Words words, Complaints complaints) {
        this.session = session;
        this.acts = acts;
        this.posted = posted;
        this.words = words;
        this.complaints = complaints;
    }

    /** An act of a use case on one version of a case. */
    public interface Act {
        void on(Official actor, ApplicationId id, long version) throws RuleViolation;
    }

    /**
     * Acts and leads on; stays on the page, with the reason above it, when only what was typed is refused.
     *
     * @param done key of the sentence shown on success
     */
    public @Nullable String carryOut(String done, Act act) {
        return carryOut(done, act, id -> Addresses.ofCase("case", id));
    }

    /**
     * Acts and leads to a chosen page, which a loser of a race does not reach.
     *
     * @param done key of the sentence shown on success
     * @param next the page after success
     */
    public @Nullable String carryOut(String done, Act act, Function<ApplicationId, String> next) {
        Optional<ApplicationId> id = posted.caseId();
        OptionalLong version = posted.version();
        if (id.isEmpty() || version.isEmpty()) {
            return Addresses.inbox();
        }
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        String outcome = acts.once(posted.text("key"), "", () -> {
            try {
                act.on(session.required(), id.get(), version.getAsLong());
                session.succeed(words.say(done));
                return next.apply(id.get());
            } catch (AlreadyHandled | StaleVersion lost) {
                session.warn(words.violation(lost));
            } catch (RuleViolation refused) {
                complaints.about("main", words.violation(refused));
                return "";
            }
            return Addresses.ofCase("case", id.get());
        });
        return outcome.isEmpty() ? null : outcome;
    }
}
