package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.OfficialAccount;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;

/** The official behind a token, with the roles of today. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class ActingOfficial {
    private final Accounts accounts;

    @Inject
    ActingOfficial(Accounts accounts) {
        this.accounts = accounts;
    }

    Optional<Official> find(OfficialId id) {
        return accounts.find(id).map(OfficialAccount::official);
    }
}
