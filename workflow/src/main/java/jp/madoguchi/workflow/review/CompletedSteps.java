package jp.madoguchi.workflow.review;

import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;

/** Where it is kept what the steps came to that procedures add. */
public interface CompletedSteps {
    /** Keeps one. */
    void add(Application application, CompletedStep step);

    /** Those of a case, oldest first. */
    List<CompletedStep> of(ApplicationId id);
}
