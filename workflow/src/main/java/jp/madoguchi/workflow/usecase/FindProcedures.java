package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.procedure.RejectedVersion;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The catalogue (手続一覧): the current version of each published procedure. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class FindProcedures {
    private final ProcedureCatalogue catalogue;

    @Inject
    FindProcedures(ProcedureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All current procedures, by id. */
    public List<PublishedProcedure> all() {
        return catalogue.current();
    }

    /** The current version of one procedure. */
    public PublishedProcedure one(String procedureId) throws NotFound {
        return catalogue.current(procedureId).orElseThrow(NotFound::new);
    }

    /** A published version of a procedure, current or not. */
    public PublishedProcedure version(String procedureId, int version) throws NotFound {
        try {
            return catalogue.find(new ProcedureVersion(procedureId, version)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noKey) {
            throw new NotFound();
        }
    }

    /** New versions that could not be published, for administrators. */
    public List<RejectedVersion> rejected(Official official) throws RuleViolation {
        if (!official.holdsAnywhere(Role.ADMINISTRATOR)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return catalogue.rejected();
    }
}
