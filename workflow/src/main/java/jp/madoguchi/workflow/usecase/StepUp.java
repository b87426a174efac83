package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;

/** Proves presence again before a decision. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class StepUp {
    /** The same official, stepped up now. */
    public Official stepUp(Official official, String oneTimeCode) throws LoginRejected {
        throw new UnsupportedOperationException();
    }
}
