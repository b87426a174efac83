package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.identity.DelegatedApplications;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Who may touch which case. What belongs to another party or agency does not exist. */
@Singleton
public class CaseAccess {
    private final Applications applications;
    private final Opinions opinions;
    private final Conflicts conflicts;
    private final DelegatedApplications delegated;

    @Inject
    CaseAccess(Applications applications, Opinions opinions, Conflicts conflicts, DelegatedApplications delegated) {
        this.opinions = opinions;
        this.conflicts = conflicts;
        this.delegated = delegated;
        this.applications = applications;
    }

    /** The applicant's own, for reading. */
    public Application read(Applicant actor, ApplicationId id) throws NotFound {
        return applications.find(id).filter(found -> isTheirs(actor, found)).orElseThrow(NotFound::new);
    }

    /** The applicant's own, for an act. */
    public Application lock(Applicant actor, ApplicationId id) throws NotFound {
        return applications.lock(id).filter(found -> isTheirs(actor, found)).orElseThrow(NotFound::new);
    }

    /** An applicant's own; of a principal's applications, an agent has those that it began. */
    boolean isTheirs(Applicant actor, Application application) {
        return application.party().equals(actor.party())
                && actor.proof()
                        .delegation()
                        .map(given -> delegated.isBegunBy(application.id(), given.agent()))
                        .orElse(true);
    }

    /** A case of an office the official works in, for reading; closed to its applicant and to who declared a conflict. */
    public Application read(Official actor, ApplicationId id) throws NotFound, Forbidden {
        return opened(actor, applications.find(id));
    }

    private Application opened(Official actor, Optional<Application> found) throws NotFound, Forbidden {
        Application application = found.filter(known -> sees(actor, known)).orElseThrow(NotFound::new);
        Optional<Forbidden.Reason> closed = conflicts.closes(application, actor.id());
        if (closed.isPresent()) {
            throw new Forbidden(closed.get());
        }
        return application;
    }

    /**
     * A case, for an act in one of the roles, on the version the official saw. It is locked as it is read; a refusal ends the
     * transaction and with it the lock.
     */
    public Application lock(Official actor, ApplicationId id, long caseVersion, Role... roles) throws RuleViolation {
        Application application = opened(actor, applications.lock(id));
        if (!actor.holds(application.office(), roles)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        application.requireCaseVersion(caseVersion);
        return application;
    }

    /** Either's, for reading. */
    public Application read(Actor actor, ApplicationId id) throws NotFound, Forbidden {
        if (actor instanceof Official official) {
            return read(official, id);
        }
        if (actor instanceof Applicant applicant) {
            return read(applicant, id);
        }
        throw new NotFound();
    }

    /** Its own office, and every office that was asked for its opinion, which reads but does not act. */
    private boolean sees(Official actor, Application application) {
        return !application.state().isDraft()
                && application.agency().equals(actor.agency())
                && (actor.offices().contains(application.office())
                        || opinions.isAsked(application.id(), actor.offices()));
    }
}
