package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.StatutoryPeriod.Unit;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final String FIELDS =
            """
            - {id: branch, type: yes-no, label: x}
            - {id: born_on, type: date, label: x}
            """;
    private static final String TABLE =
            """
            period:
              least-days: 16
              standard-days: 30
              table: {file: period.dmn, decision: period}
            """;

    private static String dmn(String outputs, String no, String yes) {
        return """
                <definitions><decision id="period" name="period"><decisionTable hitPolicy="UNIQUE">
                <input><inputExpression><text>branch</text></inputExpression></input>%s
                <rule><inputEntry><text>false</text></inputEntry>%s</rule>
                <rule><inputEntry><text>true</text></inputEntry>%s</rule>
                </decisionTable></decision></definitions>
                """
                .formatted(outputs, cells(no), cells(yes));
    }

    private static String cells(String outcomes) {
        StringBuilder text = new StringBuilder();
        for (String outcome : outcomes.split("/")) {
            text.append("<outputEntry><text>" + outcome + "</text></outputEntry>");
        }
        return text.toString();
    }

    private static SampleProcedure sample(String dmn) {
        return SampleProcedure.withFields(FIELDS).procedure(TABLE).file("period.dmn", dmn);
    }

    private static StandardPeriod standard(SampleProcedure sample, Map<String, ?> answers) throws AnswersRejected {
        Evaluation evaluation = sample.evaluate(answers);
        return sample.definition().period().standardFor(evaluation, SampleProcedure.TODAY);
    }

    @Test
    void aTableDecidesTheStandardPeriodByTheAnswers() throws AnswersRejected {
        SampleProcedure one = sample(dmn("<output name=\"days\"/>", "16", "21"));
        assertEquals(StandardPeriod.of(16), standard(one, Map.of("branch", false)));
        assertEquals(StandardPeriod.of(21), standard(one, Map.of("branch", true)));
        SampleProcedure range = sample(dmn("<output name=\"least\"/><output name=\"most\"/>", "16/18", "20/30"));
        assertEquals(new StandardPeriod(16, 18), standard(range, Map.of("branch", false)));
        assertEquals(new StandardPeriod(20, 30), standard(range, Map.of("branch", true)));
    }

    @Test
    void whereTheTableDecidesNothingThePublishedPeriodHolds() throws AnswersRejected {
        SampleProcedure sample = sample(dmn("<output name=\"days\"/>", "0.5", "null"));
        for (Map<String, Boolean> answers :
                List.of(Map.<String, Boolean>of(), Map.of("branch", true), Map.of("branch", false))) {
            assertEquals(new StandardPeriod(16, 30), standard(sample, answers));
        }
        assertEquals(30, sample.definition().period().standardDays());
    }

    @Test
    void aTableOfSomethingElseIsRefused() {
        assertTrue(
                sample(dmn("<output name=\"days\" typeRef=\"string\"/>", "\"a\"", "\"b\"")).errors().stream()
                        .anyMatch(error ->
                                error.startsWith("procedure.yaml:17 the decision 'period' must give a number")),
                () -> sample(dmn("<output name=\"days\" typeRef=\"string\"/>", "\"a\"", "\"b\""))
                        .errors()
                        .toString());
        assertTrue(
                SampleProcedure.withFields(FIELDS)
                        .procedure(TABLE)
                        .errors()
                        .contains("procedure.yaml:17 the file period.dmn is missing"),
                "a missing file");
    }

    @Test
    void lawsSetLimitsBesideTheStandardPeriod() throws AnswersRejected {
        SampleProcedure sample = SampleProcedure.withFields(FIELDS)
                .procedure(
                        """
                        period:
                          standard-days: 60
                          unit: business
                          pauses: [correction]
                          inspection-days: 14
                          statutory:
                            - {id: decide, name: 決定, legal-basis: 法第12条, from: inspection-end, months: 2, pauses: [correction]}
                            - {id: claim, name: 請求, legal-basis: 法第8条, binds: applicant, from-date: born_on, days: 15}
                            - {id: plain, name: 処理, legal-basis: 法第1条, business-days: 10, rolls: false}
                        """);
        ProcessingPeriod period = sample.definition().period();
        assertEquals(ProcessingPeriod.Unit.BUSINESS, period.unit());
        assertEquals(Set.of(ClockPause.CORRECTION), period.pauses());
        Evaluation evaluation = sample.evaluate(Map.of("born_on", "2026-03-20"));
        LocalDate arrived = SampleProcedure.TODAY;
        List<Optional<LocalDate>> starts = period.statutory().stream()
                .map(limit -> period.start(limit, evaluation, arrived))
                .toList();
        assertEquals(
                List.of(
                        Optional.of(LocalDate.of(2026, 4, 15)),
                        Optional.of(LocalDate.of(2026, 3, 20)),
                        Optional.of(arrived)),
                starts);
        StatutoryPeriod decide = period.statutory().get(0);
        assertEquals(Set.of(ClockPause.CORRECTION), decide.pauses());
        assertEquals(StatutoryPeriod.Binds.AGENCY, decide.binds());
        assertTrue(decide.rolls());
        assertEquals(Set.of(), period.statutory().get(1).pauses());
        assertEquals(StatutoryPeriod.Binds.APPLICANT, period.statutory().get(1).binds());
        assertEquals(Optional.empty(), period.start(period.statutory().get(1), sample.evaluate(Map.of()), arrived));
        assertEquals(Unit.BUSINESS_DAYS, period.statutory().get(2).unit());
    }

    /** Civil Code art. 140 to 143; Saturdays and Sundays are closed here. */
    @ParameterizedTest(name = "{0} and {1} {2} → {3}")
    @CsvSource({
        "2026-03-20, 15, DAYS, 2026-04-04, false",
        "2026-03-20, 15, DAYS, 2026-04-06, true",
        "2026-04-15, 2, MONTHS, 2026-06-15, false",
        "2026-01-30, 1, MONTHS, 2026-02-28, false",
        "2026-01-31, 1, MONTHS, 2026-02-28, false",
        "2026-02-28, 1, MONTHS, 2026-03-31, false",
        "2026-05-31, 1, MONTHS, 2026-06-30, false",
        "2024-02-28, 1, YEARS, 2025-02-28, false",
        "2026-04-03, 1, BUSINESS_DAYS, 2026-04-06, false",
        "2026-04-03, 6, BUSINESS_DAYS, 2026-04-13, true"
    })
    void lastDaysFollowTheCivilCode(LocalDate start, int length, Unit unit, LocalDate last, boolean rolls) {
        StatutoryPeriod period = new StatutoryPeriod(
                "x",
                LocalizedText.of("x"),
                LocalizedText.of("x"),
                StatutoryPeriod.Binds.AGENCY,
                StatutoryPeriod.Start.ARRIVAL,
                Optional.empty(),
                length,
                unit,
                Set.of(),
                rolls);
        assertEquals(last, period.lastDay(start, day -> day.getDayOfWeek().getValue() > 5));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "least-days: 9 | 'least-days' is more than 'standard-days', which is the longest period",
                "unit: weeks | 'unit' must be one of [CALENDAR, BUSINESS]",
                "pauses: [lunch] | 'lunch' is none of [correction, unpaid-fee, applicant-change, applicant-delay]",
                "statutory: [{id: a, name: b, legal-basis: c}] | a statutory period has 'days', 'business-days', 'months' or 'years', one of them",
                "statutory: [{id: a, name: b, legal-basis: c, days: 1, months: 1}] | a statutory period has 'days', 'business-days', 'months' or 'years', one of them",
                "statutory: [{id: a, name: b, legal-basis: c, days: 1, from: inspection-end}] | nothing says how long the inspection lasts: add 'inspection-days' to the period",
                "statutory: [{id: a, name: b, legal-basis: c, days: 1, from: birth}] | 'from' is arrival or inspection-end; a day of the answers stands in 'from-date'",
                "statutory: [{id: a, name: b, legal-basis: c, days: 1, from: arrival, from-date: born_on}] | 'from' and 'from-date' both say what starts the period: take one out",
                "statutory: [{id: a, name: b, legal-basis: c, days: 1, from-date: branch}] | 'from-date' must be a date, this is a boolean",
                "statutory: [{id: a, name: b, legal-basis: c, days: 1, from-date: born}] | 'from-date': nothing is called 'born' here",
                "statutory: [{id: a, name: b, days: 1}] | 'legal-basis' is missing"
            })
    void mistakesAreToldAtTheirPlace(String line, String message) {
        List<String> errors = SampleProcedure.withFields(FIELDS)
                .procedure("period:\n  standard-days: 3\n  " + line + "\n")
                .errors();
        assertTrue(
                errors.stream().anyMatch(error -> error.startsWith("procedure.yaml:16 " + message)), errors::toString);
    }

    @Test
    void examplesExpectPeriodsAndLastDays() {
        SampleProcedure sample = SampleProcedure.withFields(FIELDS)
                .procedure(
                        """
                        period:
                          standard-days: 3
                          statutory: [{id: claim, name: 請求, legal-basis: 法第8条, binds: applicant, from-date: born_on, days: 15}]
                        """)
                .file(
                        "examples/a.yaml",
                        """
                        title: x
                        today: 2026-04-01
                        answers: {born_on: "2026-03-20"}
                        expect: {period: [4, 5], statutory: {claim: 2026-04-04, other: 2026-04-04}}
                        """);
        assertEquals(
                List.of(
                        "the period should be 4–5, is 3",
                        "the last day of 'claim' should be 2026-04-04, is 2026-04-06",
                        "no statutory period is called 'other'"),
                ExampleCheck.run(sample.definition()).stream()
                        .map(DefinitionFinding::message)
                        .toList());
    }
}
