package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;

/** Password and one-time code of an official. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LogInOfficial {
    /** Logs in. */
    public Official logIn(String loginName, char[] password, String oneTimeCode) throws LoginRejected {
        throw new UnsupportedOperationException();
    }
}
