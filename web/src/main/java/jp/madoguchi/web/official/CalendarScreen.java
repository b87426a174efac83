package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CalendarYear;
import jp.madoguchi.workflow.usecase.EditCalendar;
import jp.madoguchi.workflow.usecase.FindProcedures;
import org.jspecify.annotations.Nullable;

/** An administrator looks at a year of an office's closed days and sets days of the office's own. */
@Named("officeCalendar")
@RequestScoped
public class CalendarScreen {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2050;
    private static final int LONGEST_NAME = 60;

    private final EditCalendar edit;
    private final FindProcedures procedures;
    private final OfficialSession session;
    private final ActOnce acts;
    private final Posted posted;
    private final Complaints complaints;
    private final Words words;
    private @Nullable CalendarYear shown;
    private String problem = "";

    @Inject
    public CalendarScreen(
            EditCalendar edit,
            FindProcedures procedures,
            OfficialSession session,
            ActOnce acts,
            Posted posted,
            Complaints complaints,
            Words words) {
        this.edit = edit;
        this.procedures = procedures;
        this.session = session;
        this.acts = acts;
        this.posted = posted;
        this.complaints = complaints;
        this.words = words;
    }

    /**
     * An office to choose.
     *
     * @param id which
     * @param name its name
     */
    public record Office(String id, String name) {}

    /** The offices that this administrator administers. */
    public List<Office> getOffices() {
        Map<OfficeId, String> names = new LinkedHashMap<>();
        procedures
                .all()
                .forEach(each ->
                        names.put(each.office(), words.in(each.definition().officeName())));
        Official actor = session.required();
        return actor.roles().stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .map(RoleInOffice::office)
                .map(office -> new Office(office.value(), names.getOrDefault(office, office.value())))
                .sorted(Comparator.comparing(Office::id))
                .toList();
    }

    /** The chosen office, else the first one; empty if there is none. */
    public String getOffice() {
        String asked = posted.text("office");
        List<Office> mine = getOffices();
        return mine.stream()
                .map(Office::id)
                .filter(asked::equals)
                .findFirst()
                .orElseGet(() -> mine.isEmpty() ? "" : mine.get(0).id());
    }

    /** The chosen year, else this one. */
    public int getYear() {
        String asked = posted.text("year");
        int year = asked.matches("\\d{4}")
                ? Integer.parseInt(asked)
                : words.today().getYear();
        return Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
    }

    /** The days out of the ordinary of the chosen year. */
    public List<CalendarYear.Day> getDays() {
        CalendarYear loaded = shown;
        if (loaded == null && problem.isEmpty()) {
            try {
                if (getOffice().isEmpty()) {
                    problem = words.say("violation.forbidden");
                    return List.of();
                }
                loaded = edit.year(session.required(), new OfficeId(getOffice()), getYear());
                shown = loaded;
            } catch (RuleViolation refused) {
                problem = words.refusedPage(refused);
            }
        }
        return loaded == null ? List.of() : loaded.days();
    }

    /** Why nothing is shown; empty if something is. */
    public String getProblem() {
        getDays();
        return problem;
    }

    /** What was typed; empty at first. */
    public String typed(String name) {
        return posted.isPost() ? posted.text(name) : "";
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** Sets the typed day, or lets the rule stand again for the day of the pressed button. */
    public @Nullable String save() {
        if (!acts.knows(posted.text("key"))) {
            complaints.about("main", words.say("form.expired"));
            return null;
        }
        Optional<LocalDate> undone = day("remove");
        if (undone.isPresent()) {
            return carryOut("calendar.removed", (actor, office) -> edit.remove(actor, office, undone.get()));
        }
        Optional<LocalDate> day = day("day");
        if (day.isEmpty()) {
            complaints.about("day", words.say("calendar.error.day"));
        }
        String state = posted.text("state");
        if (!List.of("closed", "open").contains(state)) {
            complaints.about("state-closed", words.say("calendar.error.state"));
        }
        String name = posted.text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            complaints.about("name", words.say("calendar.error.name"));
        }
        if (complaints.isAny()) {
            return null;
        }
        return carryOut(
                "calendar.done",
                (actor, office) -> edit.set(actor, office, day.orElseThrow(), state.equals("closed"), name));
    }

    private interface Act {
        void on(Official actor, OfficeId office) throws RuleViolation;
    }

    private @Nullable String carryOut(String done, Act act) {
        try {
            act.on(session.required(), new OfficeId(getOffice()));
        } catch (RuleViolation refused) {
            complaints.about("main", words.violation(refused));
            return null;
        }
        session.succeed(words.say(done));
        return "/official/calendar?faces-redirect=true&office=" + getOffice() + "&year=" + getYear();
    }

    private Optional<LocalDate> day(String name) {
        try {
            return posted.text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(posted.text(name)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
