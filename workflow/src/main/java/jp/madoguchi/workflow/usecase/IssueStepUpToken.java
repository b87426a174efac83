package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.account.IssuedToken;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;

/** A token of five minutes for decisions over the API. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class IssueStepUpToken {
    /** Issues against a one-time code. */
    public IssuedToken issue(Official official, String oneTimeCode) throws LoginRejected {
        throw new UnsupportedOperationException();
    }
}
