package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The inbox of an official, from the projection. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowInbox {
    private final Inbox inbox;
    private final Clock clock;

    @Inject
    ShowInbox(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param cursor {@link InboxPage#next()} of the page before; anything else begins anew
     */
    public InboxPage page(Official actor, InboxFilter filter, Optional<String> cursor) throws RuleViolation {
        if (actor.offices().isEmpty()
                || filter.office()
                        .filter(office -> !actor.offices().contains(office))
                        .isPresent()) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return inbox.page(actor, filter, cursor, LocalDate.now(clock));
    }
}
