package jp.madoguchi.web.official.memo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.inbox.CaseMemo;
import jp.madoguchi.workflow.usecase.inbox.KeepMemo;
import org.jspecify.annotations.Nullable;

/** Internal notes, labels and the follow-up date of a case. */
@Named("memo")
@RequestScoped
public class MemoScreen {
    private final KeepMemo keep;
    private final OfficialSession session;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private @Nullable CaseMemo memo;

    @Inject
    public MemoScreen(
            KeepMemo keep, OfficialSession session, CaseActs acts, Complaints complaints, Posted posted, Words words) {
        this.keep = keep;
        this.session = session;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** What is kept; nothing if the case does not exist for this official. */
    public CaseMemo getKept() {
        CaseMemo loaded = memo;
        if (loaded == null) {
            loaded = load();
            memo = loaded;
        }
        return loaded;
    }

    private CaseMemo load() {
        Optional<ApplicationId> id = posted.caseId();
        try {
            return id.isEmpty()
                    ? new CaseMemo(List.of(), Optional.empty(), List.of())
                    : keep.of(session.required(), id.get());
        } catch (RuleViolation notTheirs) {
            return new CaseMemo(List.of(), Optional.empty(), List.of());
        }
    }

    /** Labels as they are typed: separated by commas. */
    public String getLabels() {
        return String.join("、", getKept().labels());
    }

    /** The follow-up date as it is typed. */
    public String getFollowUp() {
        return getKept().followUpOn().map(LocalDate::toString).orElse("");
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        return switch (posted.text("act")) {
            case "note" -> note();
            case "organize" -> organize();
            default -> null;
        };
    }

    private @Nullable String note() {
        if (posted.text("text").isEmpty()) {
            complaints.about("text", words.say("memo.error.text"));
            return null;
        }
        return acts.carryOut("memo.noted", (actor, id, version) -> keep.note(actor, id, posted.text("text")));
    }

    private @Nullable String organize() {
        Optional<LocalDate> day;
        try {
            day = Optional.of(posted.text("followUp"))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            complaints.about("followUp", words.say("memo.error.day"));
            return null;
        }
        List<String> labels = List.of(posted.text("labels").split("[,、]", -1));
        return acts.carryOut("memo.organized", (actor, id, version) -> keep.organize(actor, id, day, labels));
    }
}
