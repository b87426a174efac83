package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.staffing.KeepGroups;
import org.jspecify.annotations.Nullable;

/** Groups (係, 班) of an office and who belongs to them. */
@Named("groups")
@RequestScoped
public class GroupsScreen {
    private static final String PAGE = "groups";

    private final KeepGroups groups;
    private final OfficialSession session;
    private final StaffActs staffActs;
    private final ActOnce acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public GroupsScreen(
            KeepGroups groups,
            OfficialSession session,
            StaffActs staffActs,
            ActOnce acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.groups = groups;
        this.session = session;
        this.staffActs = staffActs;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** The groups that this official keeps. */
    public List<KeepGroups.Row> getRows() {
        return groups.of(session.required());
    }

    /** The offices in which this official keeps groups. */
    public List<Offices.Office> getOffices() {
        return groups.offices(session.required());
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Acts as the pressed button says: the act, the group and the person that it is about. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 3);
        Optional<UUID> group = StaffActs.id(pressed.length < 2 ? "" : pressed[1]);
        return switch (pressed[0]) {
            case "create" -> create();
            case "join" -> join(pressed.length < 2 ? "" : pressed[1], group);
            case "leave" ->
                staffActs.carryOut(
                        PAGE,
                        "groups.done.leave",
                        actor -> groups.leave(
                                actor,
                                group.orElseThrow(NotFound::new),
                                StaffActs.id(pressed.length < 3 ? "" : pressed[2])
                                        .map(OfficialId::new)
                                        .orElseThrow(NotFound::new)));
            case "remove" ->
                staffActs.carryOut(
                        PAGE, "groups.done.remove", actor -> groups.remove(actor, group.orElseThrow(NotFound::new)));
            default -> null;
        };
    }

    private @Nullable String join(String input, Optional<UUID> group) {
        Optional<OfficialId> who = staffActs.official("member-" + input, "groups.error.member");
        return complaints.isAny()
                ? null
                : staffActs.carryOut(
                        PAGE,
                        "groups.done.join",
                        actor -> groups.join(actor, group.orElseThrow(NotFound::new), who.orElseThrow()));
    }

    private @Nullable String create() {
        if (posted.text("name").isEmpty()) {
            complaints.about("name", words.say("groups.error.name"));
            return null;
        }
        Optional<OfficeId> office = getOffices().stream()
                .map(Offices.Office::id)
                .filter(each -> each.value().equals(posted.text("office")))
                .findFirst();
        return staffActs.carryOut(
                PAGE,
                "groups.done.create",
                actor -> groups.create(actor, office.orElseThrow(NotFound::new), posted.text("name")));
    }
}
