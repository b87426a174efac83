package jp.madoguchi.web.official.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Addresses;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CounterWord;
import jp.madoguchi.workflow.usecase.EnterApplication;
import jp.madoguchi.workflow.usecase.EntryView;
import jp.madoguchi.workflow.usecase.RecordEntry;
import org.jspecify.annotations.Nullable;

/** One entry: on to the form, and the last look before it is recorded. */
@Named("counterEntry")
@RequestScoped
public class EntryScreen {
    private final RecordEntry record;
    private final EnterApplication enter;
    private final WordFields fields;
    private final OfficialSession session;
    private final HttpServletRequest request;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;
    private @Nullable EntryView view;
    private String problem = "";

    @Inject
    public EntryScreen(
            RecordEntry record,
            EnterApplication enter,
            WordFields fields,
            OfficialSession session,
            HttpServletRequest request,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.record = record;
        this.enter = enter;
        this.fields = fields;
        this.session = session;
        this.request = request;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /** Opens the entry; from now on this browser may fill in its form. */
    public void load() {
        Optional<ApplicationId> id = posted.caseId();
        try {
            if (id.isPresent()) {
                EntryView opened = record.open(session.required(), id.get());
                ApplicantSession.of(request).enterFor(opened.id(), opened.applicant());
                view = opened;
                return;
            }
            problem = words.say("violation.not-found");
        } catch (RuleViolation refused) {
            problem = words.violation(refused);
        }
    }

    /** Whether there is such an entry for this official. */
    public boolean isFound() {
        return view != null;
    }

    /** Why there is none, in words. */
    public String getProblem() {
        return problem;
    }

    /** The entry. */
    public EntryView getView() {
        if (view == null) {
            throw new IllegalStateException("No entry is open");
        }
        return view;
    }

    /** Whether the answer to a correction request is entered, not the application itself. */
    public boolean isAnswering() {
        return getView().correction().isPresent();
    }

    /** What is missing, in words. */
    public List<String> getMissing() {
        return getView().findings().stream()
                .map(finding -> words.in(finding.message()))
                .distinct()
                .toList();
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** Records or throws away, as the pressed button says. */
    public @Nullable String act() throws IOException {
        OptionalLong version = posted.version();
        if (!acts.knows(posted.text("key")) || version.isEmpty() || !isFound()) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        boolean seen = posted.text("seen").equals("true");
        if (posted.text("act").equals("record") && !getView().findings().isEmpty() && !seen) {
            complaints.about("seen", words.say("entry.error.seen"));
        }
        Optional<CounterWord> word = isAnswering() ? fields.read() : Optional.empty();
        if (complaints.isAny()) {
            return null;
        }
        String outcome = acts.once(
                posted.text("key"),
                getView().id().toString(),
                () -> posted.text("act").equals("discard") ? discarded() : recorded(version.getAsLong(), seen, word));
        return outcome.isEmpty() ? null : outcome;
    }

    private String recorded(long version, boolean seen, Optional<CounterWord> word) {
        EntryView entry = getView();
        try {
            ArrivalNumber number = word.isPresent()
                    ? record.answer(session.required(), entry.id(), version, seen, word.get())
                    : record.record(session.required(), entry.id(), version, seen);
            ApplicantSession.of(request).leaveEntry(entry.id());
            session.succeed(words.say(isAnswering() ? "entry.done.answer" : "entry.done.record", number.value()));
            return Addresses.ofCase("case", entry.id());
        } catch (RuleViolation refused) {
            complaints.about("main", words.violation(refused));
            return "";
        }
    }

    private String discarded() {
        EntryView entry = getView();
        try {
            enter.discard(session.required(), entry.id());
            ApplicantSession.of(request).leaveEntry(entry.id());
            session.succeed(words.say("entry.done.discard"));
            return "/official/entries.xhtml?faces-redirect=true";
        } catch (RuleViolation refused) {
            complaints.about("main", words.violation(refused));
            return "";
        }
    }
}
