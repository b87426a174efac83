package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.account.Colleagues.Colleague;
import jp.madoguchi.workflow.account.OfficialAccount;
import jp.madoguchi.workflow.authority.Absence;
import jp.madoguchi.workflow.authority.Absences;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Absences (不在) and who decides meanwhile (代決者): entered by the official or by a supervisor of the office. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class KeepAbsences {
    private final Absences absences;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    KeepAbsences(Absences absences, Accounts accounts, Colleagues colleagues, JournalWriter journal, Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An absence in words.
     *
     * @param id which entry
     * @param name who is away
     * @param deputy who decides meanwhile
     * @param from first day
     * @param until last day
     */
    public record Row(UUID id, String name, String deputy, LocalDate from, LocalDate until) {}

    /** The absences that this official may enter and end, whose last day has not passed. */
    public List<Row> of(Official actor) {
        Set<OfficialId> mine = new LinkedHashSet<>();
        people(actor).forEach(each -> mine.add(each.id()));
        return absences.from(actor.agency(), LocalDate.now(clock)).stream()
                .filter(absence -> mine.contains(absence.official()))
                .map(absence -> new Row(
                        absence.id(),
                        accounts.displayName(absence.official()),
                        accounts.displayName(absence.deputy()),
                        absence.from(),
                        absence.until()))
                .toList();
    }

    /** Whose absence this official may enter: the own one, and those of the offices that this official supervises. */
    public List<Colleague> people(Official actor) {
        Set<Colleague> people = new LinkedHashSet<>();
        for (OfficeId office : actor.offices()) {
            boolean supervises = actor.holds(office, Role.SUPERVISOR);
            colleagues.in(actor.agency(), office, Role.working()).stream()
                    .filter(each -> supervises || each.id().equals(actor.id()))
                    .forEach(people::add);
        }
        return new ArrayList<>(people);
    }

    /** Who can be named a deputy: who works, or as far as the absent one decides, decides, in one of the same offices. */
    public List<Colleague> deputies(Official actor) {
        Set<Colleague> deputies = new LinkedHashSet<>();
        actor.offices().forEach(office -> deputies.addAll(colleagues.in(actor.agency(), office, Role.working())));
        return new ArrayList<>(deputies);
    }

    /**
     * Enters an absence.
     *
     * @param from first day, not in the past
     * @param until last day, at most {@value Absence#LONGEST_DAYS} days later
     */
    public void enter(Official actor, OfficialId who, OfficialId deputy, LocalDate from, LocalDate until)
            throws RuleViolation {
        requireMayEnter(actor, who);
        LocalDate today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.DATE_PASSED);
        }
        if (until.isBefore(from) || until.isAfter(from.plusDays(Absence.LONGEST_DAYS))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.PERIOD_IMPOSSIBLE);
        }
        // Held, so that two entries at once do not overlap.
        OfficialAccount away = accounts.lock(who).orElseThrow(NotFound::new);
        OfficialAccount instead = accounts.find(deputy).orElseThrow(NotFound::new);
        if (!suits(away.official(), instead.official())) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE);
        }
        boolean twice = absences.from(actor.agency(), today).stream()
                .anyMatch(other -> other.official().equals(who) && other.overlaps(from, until));
        if (twice) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ABSENCE_OVERLAPS);
        }
        Instant now = clock.instant();
        absences.add(actor.agency(), new Absence(UUID.randomUUID(), who, deputy, from, until), actor.id(), now);
        journal.record(
                actor.agency(),
                JournalAct.ABSENCE_ENTERED,
                actor,
                who + " deputy " + deputy + " " + from + "/" + until);
    }

    /** Ends an absence early: the deputy decides no more. */
    public void end(Official actor, UUID id) throws RuleViolation {
        Absence absence = absences.from(actor.agency(), LocalDate.now(clock)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        requireMayEnter(actor, absence.official());
        if (!absences.end(actor.agency(), id, clock.instant())) {
            throw new NotFound();
        }
        journal.record(actor.agency(), JournalAct.ABSENCE_ENDED, actor, absence.official() + " " + id);
    }

    private void requireMayEnter(Official actor, OfficialId who) throws Forbidden {
        if (people(actor).stream().noneMatch(each -> each.id().equals(who))) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
    }

    /** Another person of the same agency who, wherever the absent one decides, can decide in one of these offices. */
    private static boolean suits(Official away, Official deputy) {
        if (away.id().equals(deputy.id()) || !away.agency().equals(deputy.agency())) {
            return false;
        }
        boolean decides = away.holdsAnywhere(Role.APPROVER);
        return away.offices().stream()
                .anyMatch(office -> decides
                        ? away.holds(office, Role.APPROVER) && deputy.holds(office, Role.APPROVER)
                        : deputy.holds(office, Role.working()));
    }
}
