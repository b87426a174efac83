package jp.madoguchi.workflow.dispatch;

import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;

/** Where letters to applicants are kept. */
public interface Letters {
    void add(Application application, Letter letter);

    /** All of a case, by number. */
    List<Letter> of(ApplicationId id);
}
