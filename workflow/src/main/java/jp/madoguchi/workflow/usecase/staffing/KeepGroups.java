package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.account.Colleagues.Colleague;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.authority.WorkGroup;
import jp.madoguchi.workflow.authority.WorkGroups;
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

/** The groups (係, 班) of the offices whose administrator or supervisor the official is. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class KeepGroups {
    private final WorkGroups groups;
    private final Colleagues colleagues;
    private final Offices offices;
    private final JournalWriter journal;

    @Inject
    KeepGroups(WorkGroups groups, Colleagues colleagues, Offices offices, JournalWriter journal) {
        this.groups = groups;
        this.colleagues = colleagues;
        this.offices = offices;
        this.journal = journal;
    }

    /**
     * A group in words.
     *
     * @param id of the group
     * @param name of the group
     * @param office name of its office
     * @param members who belongs to it
     * @param others who works in the office and does not
     */
    public record Row(UUID id, String name, String office, List<Colleague> members, List<Colleague> others) {
        public Row {
            members = List.copyOf(members);
            others = List.copyOf(others);
        }
    }

    /** The offices whose groups this official keeps. */
    public List<Offices.Office> offices(Official actor) {
        return offices.of(actor.agency()).stream()
                .filter(office -> keeps(actor, office.id()))
                .toList();
    }

    private static boolean keeps(Official actor, OfficeId office) {
        return actor.holds(office, Role.ADMINISTRATOR, Role.SUPERVISOR);
    }

    /** The groups that this official keeps. */
    public List<Row> of(Official actor) {
        List<Row> rows = new ArrayList<>();
        for (Offices.Office office : offices(actor)) {
            List<Colleague> people = colleagues.in(actor.agency(), office.id(), Role.working());
            groups.of(actor.agency(), office.id())
                    .forEach(group -> rows.add(new Row(
                            group.id(),
                            group.name(),
                            office.nameJa(),
                            people.stream()
                                    .filter(each -> group.members().contains(each.id()))
                                    .toList(),
                            people.stream()
                                    .filter(each -> !group.members().contains(each.id()))
                                    .toList())));
        }
        return rows;
    }

    /** Makes a group without members. */
    public void create(Official actor, OfficeId office, String name) throws RuleViolation {
        if (!keeps(actor, office)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        String kept = name.strip();
        List<WorkGroup> there = groups.of(actor.agency(), office);
        if (kept.isEmpty()
                || kept.length() > WorkGroup.LONGEST_NAME
                || there.size() >= WorkGroup.MOST
                || there.stream().anyMatch(group -> group.name().equals(kept))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.NAME_IMPOSSIBLE);
        }
        UUID id = UUID.randomUUID();
        groups.add(new WorkGroup(id, actor.agency(), office, kept, List.of()));
        journal.record(actor.agency(), JournalAct.GROUP_CHANGED, actor, id + " " + kept + " created in " + office);
    }

    /** Takes somebody of the office into a group. */
    public void join(Official actor, UUID id, OfficialId official) throws RuleViolation {
        WorkGroup group = kept(actor, id);
        if (colleagues.in(group.agency(), group.office(), Role.working()).stream()
                .noneMatch(each -> each.id().equals(official))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE);
        }
        groups.join(id, official);
        journal.record(actor.agency(), JournalAct.GROUP_CHANGED, actor, id + " joined by " + official);
    }

    /** Takes somebody out of a group. */
    public void leave(Official actor, UUID id, OfficialId official) throws RuleViolation {
        WorkGroup group = kept(actor, id);
        if (!group.members().contains(official)) {
            throw new NotFound();
        }
        groups.leave(id, official);
        journal.record(actor.agency(), JournalAct.GROUP_CHANGED, actor, id + " left by " + official);
    }

    /** Ends a group; its cases belong to no group then, and stay with whoever took them on. */
    public void remove(Official actor, UUID id) throws RuleViolation {
        WorkGroup group = kept(actor, id);
        groups.remove(id);
        journal.record(actor.agency(), JournalAct.GROUP_CHANGED, actor, id + " " + group.name() + " ended");
    }

    private WorkGroup kept(Official actor, UUID id) throws RuleViolation {
        WorkGroup group = groups.find(actor.agency(), id).orElseThrow(NotFound::new);
        if (!keeps(actor, group.office())) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return group;
    }
}
