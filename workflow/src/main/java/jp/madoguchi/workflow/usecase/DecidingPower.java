package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.authority.Absence;
import jp.madoguchi.workflow.authority.Absences;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.authority.Position;
import jp.madoguchi.workflow.authority.Positions;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.rule.Forbidden;

/**
 * Who may decide at the step where a draft waits, and by what right. A step that names a post is decided by its holder, by
 * its acting head (職務代理) or, while the holder is away, by the deputy the holder's absence names (代決). Nobody decides in
 * the place of somebody who may not decide the case: who drafted or approved it, applied for it, entered it, or declared a
 * conflict of interest about it; an acting head is appointed then.
 */
@Singleton
class DecidingPower {
    private final Positions positions;
    private final Absences absences;
    private final Conflicts conflicts;
    private final Accounts accounts;
    private final CounterEntries entries;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    @Inject
    DecidingPower(
            Positions positions,
            Absences absences,
            Conflicts conflicts,
            Accounts accounts,
            CounterEntries entries,
            ProcedureCatalogue catalogue,
            Clock clock) {
        this.positions = positions;
        this.absences = absences;
        this.conflicts = conflicts;
        this.accounts = accounts;
        this.entries = entries;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The right of this official, who holds the role of an approver, at the step where the draft waits. */
    Authority require(Official actor, Application application, Draft draft) throws Forbidden {
        return of(actor, application, draft).orElseThrow(() -> new Forbidden(Forbidden.Reason.NOT_THE_POSITION));
    }

    /** The same; empty if there is none. */
    Optional<Authority> of(Official actor, Application application, Draft draft) {
        Optional<ApprovalStep> step =
                catalogue.version(application.procedure()).definition().decision().steps().stream()
                        .filter(each -> each.id().equals(draft.step()))
                        .findFirst();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        String name = step.get().name().ja();
        Optional<String> named = step.get().position();
        return named.isEmpty()
                ? Optional.of(Authority.holder(name))
                : positions
                        .find(application.agency(), named.get())
                        .flatMap(post -> at(post, actor, application, draft));
    }

    private Optional<Authority> at(Position post, Official actor, Application application, Draft draft) {
        if (post.holder().equals(Optional.of(actor.id()))) {
            return Optional.of(Authority.holder(post.name()));
        }
        LocalDate today = LocalDate.now(clock);
        boolean acts = positions.acting(post.agency(), post.id(), today).stream()
                .anyMatch(head -> head.official().equals(actor.id()));
        if (acts) {
            return Optional.of(Authority.actingHead(post.name()));
        }
        return post.holder()
                .flatMap(holder -> absences.on(holder, today))
                .filter(absence -> absence.deputy().equals(actor.id()))
                .map(Absence::official)
                .filter(absent -> distant(absent, application, draft))
                .map(absent -> Authority.substitute(post.name(), absent));
    }

    private boolean distant(OfficialId absent, Application application, Draft draft) {
        return draft.isDistant(absent)
                && !accounts.isOwnParty(absent, application.party())
                && !entries.isWriter(application.id(), absent)
                && !conflicts.isDeclared(application.id(), absent);
    }
}
