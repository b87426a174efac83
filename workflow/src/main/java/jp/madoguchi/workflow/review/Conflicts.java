package jp.madoguchi.workflow.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.Forbidden;

/** Where declared conflicts of interest are kept. */
public interface Conflicts {
    /** Keeps a declaration; the first one of an official about a case stays. */
    void add(Application application, ConflictOfInterest conflict);

    /** Takes a declaration back; false if there is none. */
    boolean lift(ApplicationId application, OfficialId official);

    /** Whether the official declared one about the case. */
    boolean isDeclared(ApplicationId application, OfficialId official);

    /** Why a case is closed to the official: one was declared, or the applicant is the official's own party. */
    Optional<Forbidden.Reason> closes(Application application, OfficialId official);

    /** All about a case, oldest first. */
    List<ConflictOfInterest> of(ApplicationId application);

    /** Those of these cases that are closed to an official: the own ones, and those with a declared conflict. */
    Set<ApplicationId> closed(OfficialId official, Collection<ApplicationId> applications);
}
