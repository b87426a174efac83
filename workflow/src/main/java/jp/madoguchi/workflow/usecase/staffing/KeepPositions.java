package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.account.Colleagues.Colleague;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.authority.Absence;
import jp.madoguchi.workflow.authority.ActingHead;
import jp.madoguchi.workflow.authority.Position;
import jp.madoguchi.workflow.authority.Positions;
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

/** Posts (職位) and acting heads (職務代理) of the offices whose administrator or supervisor the official is. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class KeepPositions {
    private final Positions positions;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Offices offices;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    KeepPositions(
            Positions positions,
            Accounts accounts,
            Colleagues colleagues,
            Offices offices,
            JournalWriter journal,
            Clock clock) {
        this.positions = positions;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A post in words.
     *
     * @param id of the post
     * @param name of the post
     * @param office name of its office
     * @param holder who holds it; empty while it is vacant
     * @param acting who acts for it, now or later
     * @param people who can hold it or act for it
     */
    public record Row(
            String id,
            String name,
            String office,
            Optional<String> holder,
            List<Acting> acting,
            List<Colleague> people) {
        public Row {
            acting = List.copyOf(acting);
            people = List.copyOf(people);
        }
    }

    /** An acting head in words. */
    public record Acting(UUID id, String name, LocalDate from, LocalDate until, String source) {}

    /** The posts that this official keeps. */
    public List<Row> of(Official actor) {
        List<ActingHead> heads = positions.actingFrom(actor.agency(), LocalDate.now(clock));
        List<Row> rows = new ArrayList<>();
        for (Position post : positions.of(actor.agency())) {
            if (keeps(actor, post.office())) {
                rows.add(row(post, heads));
            }
        }
        return rows;
    }

    private Row row(Position post, List<ActingHead> heads) {
        return new Row(
                post.id(),
                post.name(),
                offices.name(post.agency(), post.office()),
                post.holder().map(accounts::displayName),
                heads.stream()
                        .filter(head -> head.position().equals(post.id()))
                        .map(head -> new Acting(
                                head.id(),
                                accounts.displayName(head.official()),
                                head.from(),
                                head.until(),
                                head.source()))
                        .toList(),
                colleagues.in(post.agency(), post.office(), Role.APPROVER));
    }

    /** The offices whose posts this official keeps. */
    public List<Offices.Office> offices(Official actor) {
        return offices.of(actor.agency()).stream()
                .filter(office -> keeps(actor, office.id()))
                .toList();
    }

    private static boolean keeps(Official actor, OfficeId office) {
        return actor.holds(office, Role.ADMINISTRATOR, Role.SUPERVISOR);
    }

    /** Enters a new post, vacant. */
    public void create(Official actor, String id, OfficeId office, String name) throws RuleViolation {
        requireKeeps(actor, office);
        String kept = name.strip();
        if (!Position.isId(id) || kept.isEmpty() || kept.length() > Position.LONGEST_NAME) {
            throw new NotAllowedNow(NotAllowedNow.Reason.NAME_IMPOSSIBLE);
        }
        if (positions.find(actor.agency(), id).isPresent()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.NAME_IMPOSSIBLE);
        }
        positions.put(new Position(actor.agency(), id, office, kept, Optional.empty()));
        journal.record(actor.agency(), JournalAct.POSITION_CHANGED, actor, id + " " + kept + " created");
    }

    /** Gives a post to an approver of its office, or leaves it vacant. */
    public void hold(Official actor, String id, Optional<OfficialId> holder) throws RuleViolation {
        Position post = kept(actor, id);
        if (holder.isPresent()) {
            requireApprover(post, holder.get());
        }
        positions.put(new Position(post.agency(), post.id(), post.office(), post.name(), holder));
        journal.record(
                actor.agency(),
                JournalAct.POSITION_CHANGED,
                actor,
                id + " held by " + holder.map(OfficialId::toString).orElse("nobody"));
    }

    /**
     * Appoints an acting head.
     *
     * @param source the order or rule by which it is given, at most {@value ActingHead#LONGEST_SOURCE} characters
     */
    public void appoint(Official actor, String id, OfficialId official, LocalDate from, LocalDate until, String source)
            throws RuleViolation {
        Position post = kept(actor, id);
        requireApprover(post, official);
        if (from.isBefore(LocalDate.now(clock))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.DATE_PASSED);
        }
        if (until.isBefore(from) || until.isAfter(from.plusDays(Absence.LONGEST_DAYS))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.PERIOD_IMPOSSIBLE);
        }
        String given = source.strip();
        if (given.isEmpty()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (given.length() > ActingHead.LONGEST_SOURCE) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_TOO_LONG);
        }
        ActingHead head = new ActingHead(UUID.randomUUID(), id, official, from, until, given);
        positions.add(actor.agency(), head, actor.id(), clock.instant());
        journal.record(
                actor.agency(),
                JournalAct.ACTING_HEAD_APPOINTED,
                actor,
                id + " " + official + " " + from + "/" + until,
                given);
    }

    /** Ends what an acting head may do, before the last day. */
    public void end(Official actor, String position, UUID acting) throws RuleViolation {
        kept(actor, position);
        boolean there = positions.actingFrom(actor.agency(), LocalDate.now(clock)).stream()
                .anyMatch(head -> head.id().equals(acting) && head.position().equals(position));
        if (!there || !positions.end(actor.agency(), acting, clock.instant())) {
            throw new NotFound();
        }
        journal.record(actor.agency(), JournalAct.ACTING_HEAD_ENDED, actor, position + " " + acting);
    }

    private Position kept(Official actor, String id) throws RuleViolation {
        Position post = positions.find(actor.agency(), id).orElseThrow(NotFound::new);
        requireKeeps(actor, post.office());
        return post;
    }

    private static void requireKeeps(Official actor, OfficeId office) throws Forbidden {
        if (!keeps(actor, office)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
    }

    private void requireApprover(Position post, OfficialId official) throws NotAllowedNow {
        if (colleagues.in(post.agency(), post.office(), Role.APPROVER).stream()
                .noneMatch(each -> each.id().equals(official))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE);
        }
    }
}
