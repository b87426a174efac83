package jp.madoguchi.workflow.review;

import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where declared conflicts of interest are kept. */
public interface Conflicts {
    /** Keeps a declaration; the first one of an official about a case stays. */
    void add(Application application, ConflictOfInterest conflict);

    /** Takes a declaration back; false if there is none. */
    boolean lift(ApplicationId application, OfficialId official);

    /** Whether the official declared one about the case. */
    boolean isDeclared(ApplicationId application, OfficialId official);

    /** All about a case, oldest first. */
    List<ConflictOfInterest> of(ApplicationId application);
}
