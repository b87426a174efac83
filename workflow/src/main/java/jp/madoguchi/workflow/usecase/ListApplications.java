package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.party.Applicant;

/** The applicant's own applications, newest first. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ListApplications {
    /** Lists. */
    public List<ApplicationRow> of(Applicant actor) {
        throw new UnsupportedOperationException();
    }
}
