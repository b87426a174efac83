package jp.madoguchi.web.official.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.EnterApplication;
import org.jspecify.annotations.Nullable;

/** What came on paper or by telephone: a new entry, and those begun before. */
@Named("counterEntries")
@RequestScoped
public class EntriesScreen {
    private final EnterApplication enter;
    private final OfficialSession session;
    private final PaperScan scan;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;

    @Inject
    public EntriesScreen(
            EnterApplication enter,
            OfficialSession session,
            PaperScan scan,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.enter = enter;
        this.session = session;
        this.scan = scan;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /** Procedures to choose from. */
    public List<PublishedProcedure> getProcedures() {
        return enter.procedures(session.required());
    }

    /** The name of a procedure. */
    public String name(PublishedProcedure procedure) {
        return words.in(procedure.definition().name());
    }

    /** The latest day of a stamp. */
    public String getToday() {
        return words.today().toString();
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** What was typed or chosen. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Whether this is chosen, or stands there before anything is. */
    public boolean chosen(String input, String value, boolean first) {
        return posted.text(input).equals(value) || (first && posted.text(input).isEmpty());
    }

    /** Begins an entry and leads to it. */
    public @Nullable String begin() throws IOException {
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        require("procedure", "entry.error.procedure");
        require("name", "entry.error.name");
        Optional<LocalDate> receivedOn = day();
        for (String input : List.of("address", "contact")) {
            if (posted.text(input).length() > CounterEntry.LENGTH) {
                complaints.about(input, words.say("entry.error.long", CounterEntry.LENGTH));
            }
        }
        Optional<EnterApplication.Scan> picture = scan.uploaded("scan");
        if (complaints.isAny()) {
            return null;
        }
        String outcome =
                acts.once(posted.text("key"), "begin", () -> begun(counter(receivedOn.orElseThrow(), picture)));
        return outcome.isEmpty() ? null : outcome;
    }

    private EnterApplication.Counter counter(LocalDate receivedOn, Optional<EnterApplication.Scan> picture) {
        return new EnterApplication.Counter(
                posted.text("procedure"),
                posted.text("channel").equals("TELEPHONE") ? Channel.TELEPHONE : Channel.PAPER,
                receivedOn,
                posted.text("kind").equals("business"),
                posted.text("name"),
                posted.text("address"),
                posted.text("contact"),
                picture);
    }

    private String begun(EnterApplication.Counter counter) {
        try {
            return "/official/entry.xhtml?faces-redirect=true&id=" + enter.begin(session.required(), counter);
        } catch (NotAllowedNow refused) {
            boolean stamp = refused.reason() == NotAllowedNow.Reason.STAMP_IMPOSSIBLE;
            complaints.about(stamp ? "received" : "name", words.violation(refused));
        } catch (RuleViolation refused) {
            complaints.about(refused.code().startsWith("attachment") ? "scan" : "procedure", words.violation(refused));
        }
        return "";
    }

    private void require(String input, String key) {
        if (posted.text(input).isEmpty()) {
            complaints.about(input, words.say(key));
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(posted.text("received")));
        } catch (DateTimeException none) {
            complaints.about("received", words.say("entry.error.received"));
            return Optional.empty();
        }
    }
}
