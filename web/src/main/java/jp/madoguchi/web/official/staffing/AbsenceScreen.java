package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.staffing.InspectLater;
import jp.madoguchi.workflow.usecase.staffing.KeepAbsences;
import org.jspecify.annotations.Nullable;

/** Absences and their deputies, and what the absent one looks at afterwards. */
@Named("absences")
@RequestScoped
public class AbsenceScreen {
    private static final String PAGE = "absence";

    private final KeepAbsences absences;
    private final InspectLater inspect;
    private final OfficialSession session;
    private final StaffActs staffActs;
    private final ActOnce acts;
    private final Complaints complaints;
    private final Posted posted;
    private @Nullable List<InspectLater.Row> waiting;

    @Inject
    public AbsenceScreen(
            KeepAbsences absences,
            InspectLater inspect,
            OfficialSession session,
            StaffActs staffActs,
            ActOnce acts,
            Complaints complaints,
            Posted posted) {
        this.absences = absences;
        this.inspect = inspect;
        this.session = session;
        this.staffActs = staffActs;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
    }

    /** Decisions that wait for this official's later inspection. */
    public List<InspectLater.Row> getWaiting() {
        List<InspectLater.Row> loaded = waiting;
        if (loaded == null) {
            loaded = inspect.waiting(session.required());
            waiting = loaded;
        }
        return loaded;
    }

    /** Absences that this official entered or may end. */
    public List<KeepAbsences.Row> getRows() {
        return absences.of(session.required());
    }

    /** Whose absence can be entered. */
    public List<Colleagues.Colleague> getPeople() {
        return absences.people(session.required());
    }

    /** Who can be named a deputy. */
    public List<Colleagues.Colleague> getDeputies() {
        return absences.deputies(session.required());
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 2);
        Optional<UUID> id = StaffActs.id(pressed.length < 2 ? "" : pressed[1]);
        return switch (pressed[0]) {
            case "enter" -> enter();
            case "end" ->
                staffActs.carryOut(
                        PAGE, "absence.done.end", actor -> absences.end(actor, id.orElseThrow(NotFound::new)));
            case "seen" ->
                staffActs.carryOut(
                        PAGE,
                        "absence.done.seen",
                        actor -> inspect.confirm(
                                actor, id.orElseThrow(NotFound::new), posted.text("remark-" + pressed[1])));
            default -> null;
        };
    }

    private @Nullable String enter() {
        Optional<OfficialId> who = staffActs.official("who", "absence.error.who");
        Optional<OfficialId> deputy = staffActs.official("deputy", "absence.error.deputy");
        Optional<LocalDate> from = staffActs.day("from");
        Optional<LocalDate> until = staffActs.day("until");
        return complaints.isAny()
                ? null
                : staffActs.carryOut(
                        PAGE,
                        "absence.done.enter",
                        actor -> absences.enter(
                                actor,
                                who.orElseThrow(),
                                deputy.orElseThrow(),
                                from.orElseThrow(),
                                until.orElseThrow()));
    }
}
