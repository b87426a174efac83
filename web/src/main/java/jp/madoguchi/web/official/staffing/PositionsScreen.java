package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.staffing.KeepPositions;
import org.jspecify.annotations.Nullable;

/** Posts, who holds them, and who acts for a time. */
@Named("posts")
@RequestScoped
public class PositionsScreen {
    private static final String PAGE = "positions";

    private final KeepPositions positions;
    private final OfficialSession session;
    private final StaffActs staffActs;
    private final ActOnce acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public PositionsScreen(
            KeepPositions positions,
            OfficialSession session,
            StaffActs staffActs,
            ActOnce acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.positions = positions;
        this.session = session;
        this.staffActs = staffActs;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** The posts that this official keeps. */
    public List<KeepPositions.Row> getRows() {
        return positions.of(session.required());
    }

    /** The offices in which this official keeps posts. */
    public List<Offices.Office> getOffices() {
        return positions.offices(session.required());
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Acts as the pressed button says: the act, and the post or entry that it is about. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 3);
        String post = pressed.length < 2 ? "" : pressed[1];
        return switch (pressed[0]) {
            case "create" -> create();
            case "hold" ->
                staffActs.carryOut(
                        PAGE,
                        "positions.done.hold",
                        actor -> positions.hold(
                                actor,
                                post,
                                StaffActs.id(posted.text("holder-" + post)).map(OfficialId::new)));
            case "appoint" -> appoint(post);
            case "end" ->
                staffActs.carryOut(
                        PAGE,
                        "positions.done.end",
                        actor -> positions.end(
                                actor,
                                post,
                                StaffActs.id(pressed.length < 3 ? "" : pressed[2])
                                        .orElseThrow(NotFound::new)));
            default -> null;
        };
    }

    private @Nullable String create() {
        if (posted.text("post").isEmpty()) {
            complaints.about("post", words.say("positions.error.id"));
        }
        if (posted.text("name").isEmpty()) {
            complaints.about("name", words.say("positions.error.name"));
        }
        Optional<OfficeId> office = getOffices().stream()
                .map(Offices.Office::id)
                .filter(each -> each.value().equals(posted.text("office")))
                .findFirst();
        return complaints.isAny()
                ? null
                : staffActs.carryOut(
                        PAGE,
                        "positions.done.create",
                        actor -> positions.create(
                                actor, posted.text("post"), office.orElseThrow(NotFound::new), posted.text("name")));
    }

    private @Nullable String appoint(String post) {
        Optional<OfficialId> who = staffActs.official("acting-" + post, "positions.error.acting");
        Optional<LocalDate> from = staffActs.day("from-" + post);
        Optional<LocalDate> until = staffActs.day("until-" + post);
        if (posted.text("source-" + post).isEmpty()) {
            complaints.about("source-" + post, words.say("positions.error.source"));
        }
        return complaints.isAny()
                ? null
                : staffActs.carryOut(
                        PAGE,
                        "positions.done.appoint",
                        actor -> positions.appoint(
                                actor,
                                post,
                                who.orElseThrow(),
                                from.orElseThrow(),
                                until.orElseThrow(),
                                posted.text("source-" + post)));
    }
}
