package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The inbox of an official, from the projection. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowInbox {
    /** One page. */
    public InboxPage page(Official actor, InboxFilter filter, Optional<String> cursor) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
