package jp.madoguchi.web.official.dispatch;

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
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.dispatch.DispatchRow;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;
import jp.madoguchi.workflow.usecase.dispatch.SendDispatch;
import org.jspecify.annotations.Nullable;

/** What must be posted or handed over today; each row is recorded where it stands. */
@Named("dispatchList")
@RequestScoped
public class DispatchListScreen {
    private static final String HERE = "/official/dispatch.xhtml?faces-redirect=true";

    private final ListDispatches list;
    private final SendDispatch send;
    private final OfficialSession session;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;
    private @Nullable List<DispatchRow> rows;
    private String problem = "";

    @Inject
    public DispatchListScreen(
            ListDispatches list,
            SendDispatch send,
            OfficialSession session,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.list = list;
        this.send = send;
        this.session = session;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /** What waits, oldest first. */
    public List<DispatchRow> getRows() {
        List<DispatchRow> loaded = rows;
        if (loaded == null) {
            try {
                loaded = list.waiting(session.required());
            } catch (Forbidden refused) {
                problem = words.refusedPage(refused);
                loaded = List.of();
            }
            rows = loaded;
        }
        return loaded;
    }

    /** Why there is no list for this official; empty if there is one. */
    public String getProblem() {
        getRows();
        return problem;
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** Whether something waits for the post, so that labels can be printed. */
    public boolean isPostal() {
        return getRows().stream().anyMatch(row -> row.dispatch().way() == Way.POST);
    }

    /** A row's place in names of inputs. */
    public String place(DispatchRow row) {
        return row.dispatch().id().toString();
    }

    /** What was typed, shown again where it was refused. */
    public String typed(String name) {
        return posted.text(name);
    }

    /** Records the pressed row. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 4);
        if (pressed.length < 4 || !pressed[1].matches("\\d{1,18}") || !pressed[2].matches("\\d{1,4}")) {
            return null;
        }
        Optional<ApplicationId> id = ApplicationId.parse(pressed[0]);
        if (id.isEmpty() || !acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        String outcome = acts.once(posted.text("key"), pressed[0] + pressed[2], () -> {
            try {
                send.send(
                        session.required(),
                        id.get(),
                        Long.parseLong(pressed[1]),
                        Integer.parseInt(pressed[2]),
                        posted.text("tag" + pressed[3]),
                        posted.text("tracking" + pressed[3]));
                session.succeed(words.say("dispatch.done"));
                return HERE;
            } catch (RuleViolation refused) {
                complaints.about("tag" + pressed[3], words.violation(refused));
                return "";
            }
        });
        return outcome.isEmpty() ? null : outcome;
    }
}
