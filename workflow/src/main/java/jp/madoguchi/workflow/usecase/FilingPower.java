package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.identity.DelegatedApplications;
import jp.madoguchi.workflow.identity.DelegationTerms;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Assurance;
import jp.madoguchi.workflow.party.GivenDelegation;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.IdentityRefused.Reason;

/**
 * Whether a login lets somebody file: it binds its owner, it is as sure as the procedure asks (DS-511), and a delegation
 * it is used under covers this filing on this day.
 */
@Singleton
class FilingPower {
    private final DelegationTerms terms;
    private final DelegatedApplications delegated;
    private final Clock clock;

    @Inject
    FilingPower(DelegationTerms terms, DelegatedApplications delegated, Clock clock) {
        this.terms = terms;
        this.delegated = delegated;
        this.clock = clock;
    }

    /** What stands in the way of filing at this instant, the first of several; empty if nothing does. */
    Optional<Reason> missing(Applicant actor, PublishedProcedure procedure, Instant at) {
        if (!actor.proof().binding()) return Optional.of(Reason.ACCOUNT_NOT_PROOFED);
        Assurance needed = Assurance.of(procedure.definition().signature().assurance());
        if (!actor.proof().assurance().reaches(needed)) return Optional.of(Reason.ASSURANCE_TOO_LOW);
        LocalDate today = LocalDate.ofInstant(at, clock.getZone());
        return actor.proof().delegation().flatMap(given -> missing(given, today));
    }

    private Optional<Reason> missing(GivenDelegation given, LocalDate today) {
        if (terms.system().isEmpty() || !given.system().equals(terms.system())) {
            return Optional.of(Reason.DELEGATION_OTHER_SYSTEM);
        }
        if (!terms.categories().contains(given.category())) return Optional.of(Reason.DELEGATION_OTHER_CATEGORY);
        if (today.isBefore(given.from())) return Optional.of(Reason.DELEGATION_NOT_YET);
        return today.isAfter(given.until()) ? Optional.of(Reason.DELEGATION_OVER) : Optional.empty();
    }

    /** Refuses what this login does not let its owner file. */
    void require(Applicant actor, PublishedProcedure procedure, Instant at) throws IdentityRefused {
        Optional<Reason> missing = missing(actor, procedure, at);
        if (missing.isPresent()) throw new IdentityRefused(missing.get());
    }

    /** Remembers of what was filed by an agent under which delegation; returns what the journal says of it. */
    String record(Applicant actor, Application application, int correction, Instant at) {
        Optional<GivenDelegation> given = actor.proof().delegation();
        given.ifPresent(delegation -> delegated.filed(application.id(), correction, delegation, at));
        return given.map(delegation -> " " + delegation.journalText()).orElse("");
    }

    /** Remembers that an agent began an application. */
    void begun(Applicant actor, Application application, Instant at) {
        actor.proof().delegation().ifPresent(given -> delegated.begun(application.id(), given, at));
    }
}
