package jp.madoguchi.web.official.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.usecase.CounterWord;
import jp.madoguchi.workflow.usecase.EnterApplication;

/** The fields that say how something came: on paper or by telephone, who, the stamp's day, and a note or a picture. */
@Named("wordFields")
@RequestScoped
public class WordFields {
    private final PaperScan scan;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;

    @Inject
    public WordFields(PaperScan scan, Posted posted, Complaints complaints, Words words) {
        this.scan = scan;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /** The latest day of a stamp. */
    public String getToday() {
        return words.today().toString();
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Whether this is chosen, or stands there before anything is. */
    public boolean chosen(String input, String value, boolean first) {
        return posted.text(input).equals(value) || (first && posted.text(input).isEmpty());
    }

    /** What was typed and uploaded; complains about what is missing, and is empty then. */
    Optional<CounterWord> read() throws IOException {
        Optional<LocalDate> day = day();
        Optional<EnterApplication.Scan> letter = scan.uploaded("letter");
        if (posted.text("said-by").isEmpty()) {
            complaints.about("said-by", words.say("word.error.said-by"));
        }
        if (posted.text("note").isEmpty() && letter.isEmpty()) {
            complaints.about("note", words.say("word.error.note"));
        }
        requireShort("said-by", CounterWord.LONGEST_NAME);
        requireShort("note", CounterWord.LONGEST_NOTE);
        return complaints.isAny() || day.isEmpty()
                ? Optional.empty()
                : Optional.of(new CounterWord(
                        posted.text("channel").equals("TELEPHONE") ? Channel.TELEPHONE : Channel.PAPER,
                        day.get(),
                        posted.text("said-by"),
                        posted.text("note"),
                        letter));
    }

    private void requireShort(String input, int most) {
        if (posted.text(input).length() > most) {
            complaints.about(input, words.say("entry.error.long", most));
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
