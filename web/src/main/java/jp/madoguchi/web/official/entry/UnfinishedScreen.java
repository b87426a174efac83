package jp.madoguchi.web.official.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.web.official.staffing.StaffActs;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.TakeOverEntry;
import org.jspecify.annotations.Nullable;

/** Entries that are not recorded yet: whose each is and since when, and how it goes to somebody else. */
@Named("unfinishedEntries")
@RequestScoped
public class UnfinishedScreen {
    private static final String PAGE = "entries";

    private final TakeOverEntry entries;
    private final OfficialSession session;
    private final StaffActs staffActs;
    private final ActOnce acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private @Nullable List<TakeOverEntry.Row> rows;

    @Inject
    public UnfinishedScreen(
            TakeOverEntry entries,
            OfficialSession session,
            StaffActs staffActs,
            ActOnce acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.entries = entries;
        this.session = session;
        this.staffActs = staffActs;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** What waits to be finished. */
    public List<TakeOverEntry.Row> getRows() {
        List<TakeOverEntry.Row> loaded = rows;
        if (loaded == null) {
            loaded = entries.unfinished(session.required());
            rows = loaded;
        }
        return loaded;
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Whether one of the list's buttons was pressed. */
    public boolean isAsked() {
        return posted.text("act").matches("(take|give|remove) .*");
    }

    /** Acts as the pressed button says: the act, and the entry that it is about. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 2);
        Optional<ApplicationId> id = ApplicationId.parse(pressed[1]);
        String reason = posted.text("why-" + pressed[1]);
        if (!pressed[0].equals("take") && reason.isEmpty()) {
            complaints.about("why-" + pressed[1], words.say("entry.error.why"));
            return null;
        }
        return switch (pressed[0]) {
            case "give" -> give(id, pressed[1], reason);
            case "remove" ->
                staffActs.carryOut(
                        PAGE,
                        "entry.done.discard",
                        actor -> entries.remove(actor, id.orElseThrow(NotFound::new), reason));
            default ->
                staffActs.carryOut(
                        PAGE, "entry.done.take", actor -> entries.takeOver(actor, id.orElseThrow(NotFound::new)));
        };
    }

    private @Nullable String give(Optional<ApplicationId> id, String row, String reason) {
        Optional<OfficialId> to = staffActs.official("to-" + row, "entry.error.to");
        return complaints.isAny()
                ? null
                : staffActs.carryOut(
                        PAGE,
                        "entry.done.give",
                        actor -> entries.give(actor, id.orElseThrow(NotFound::new), to.orElseThrow(), reason));
    }
}
