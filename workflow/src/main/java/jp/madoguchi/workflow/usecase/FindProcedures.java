package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.procedure.RejectedVersion;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The catalogue (手続一覧): the current version of each published procedure. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class FindProcedures {
    /** All current procedures, by id. */
    public List<PublishedProcedure> all() {
        throw new UnsupportedOperationException();
    }

    /** The current version of one procedure. */
    public PublishedProcedure one(String procedureId) throws NotFound {
        throw new UnsupportedOperationException();
    }

    /** New versions that could not be published, for administrators. */
    public List<RejectedVersion> rejected(Official official) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
