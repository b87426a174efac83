package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;

/** What happens at one kind of deadline, in the transaction that marks it fired. */
interface DeadlineAct {
    DeadlineKind kind();

    /**
     * Acts, once. The passing itself is recorded beside this with the legal instant.
     *
     * @param application the case, locked; it may have ended
     * @param deadline what passed; {@link Deadline#dueAt} counts, not the present
     * @throws Exception whatever went wrong: the transaction rolls back and the deadline is tried again later
     */
    void passed(Application application, Deadline deadline) throws Exception;
}
