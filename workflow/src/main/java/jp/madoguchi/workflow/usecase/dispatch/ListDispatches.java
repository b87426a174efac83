package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** What must be posted or handed over in an official's offices; every address seen is recorded. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ListDispatches {
    private static final int MOST = 200;

    private final CaseAccess access;
    private final Dispatches dispatches;
    private final Recipients recipients;
    private final JournalWriter journal;

    @Inject
    ListDispatches(CaseAccess access, Dispatches dispatches, Recipients recipients, JournalWriter journal) {
        this.access = access;
        this.dispatches = dispatches;
        this.recipients = recipients;
        this.journal = journal;
    }

    /** What waits, oldest first, at most 200. */
    public List<DispatchRow> waiting(Official actor) throws Forbidden {
        var offices = actor.offices().stream()
                .filter(office -> actor.holds(office, Role.INTAKE, Role.REVIEWER))
                .toList();
        if (offices.isEmpty()) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        List<DispatchRow> rows = dispatches.waiting(actor.agency(), offices, MOST).stream()
                .map(recipients::row)
                .toList();
        rows.stream()
                .map(row -> row.dispatch().application())
                .distinct()
                .forEach(id -> journal.record(recipients.application(id), JournalAct.DISPATCH_LISTED, actor, ""));
        return rows;
    }

    /** What went, goes or came back in one case. */
    public List<Dispatch> of(Actor actor, ApplicationId id) throws RuleViolation {
        access.read(actor, id);
        return dispatches.of(id);
    }
}
