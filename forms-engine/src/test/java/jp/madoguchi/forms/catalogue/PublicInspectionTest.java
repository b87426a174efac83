package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.forms.catalogue.PublicInspectionRule.Begins;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 縦覧: what is laid open is named, exists, and is fit to be shown. */
class PublicInspectionTest {
    private static final String FIELDS =
            """
            - {id: name, type: text, label: x}
            - {id: phone, type: phone, label: x}
            - {id: mail, type: mail, label: x}
            - {id: bank, type: bank-account, label: x}
            - {id: home, type: address, label: x}
            - {id: plan, type: attachment, label: x, max-items: 1}
            - id: officers
              type: repeat
              label: x
              fields:
                - {id: who, type: text, label: x}
                - {id: scan, type: attachment, label: x, max-items: 1}
            """;

    private static SampleProcedure with(String period, String rule) {
        return SampleProcedure.withFields(FIELDS)
                .procedure(period + "\nreview:\n  public-inspection: {legal-basis: 法, place: 窓口, " + rule + "}\n");
    }

    private static SampleProcedure with(String rule) {
        return with("period: {standard-days: 60, inspection-days: 14}", rule);
    }

    @Test
    void whatIsLaidOpenIsRead() {
        PublicInspectionRule rule = with("fields: [name, home, 'officers[].who'], documents: [plan], rolls: false")
                .definition()
                .review()
                .publicInspection()
                .orElseThrow();
        assertEquals(List.of("name", "home", "officers[].who"), rule.fields());
        assertEquals(List.of("plan"), rule.documents());
        assertEquals(14, rule.days());
        assertEquals(Begins.ANNOUNCEMENT, rule.begins());
        assertEquals(
                Begins.INTAKE,
                with("fields: [name], begins: intake")
                        .definition()
                        .review()
                        .publicInspection()
                        .orElseThrow()
                        .begins());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fields: [phone]                       | of the type phone, which is shown to nobody
                    fields: [mail]                        | of the type mail, which is shown to nobody
                    fields: [bank]                        | of the type bank-account, which is shown to nobody
                    fields: [plan]                        | of the type attachment, which is shown to nobody
                    fields: [nobody]                      | the form has no field 'nobody'
                    fields: [who]                         | the form has no field 'who'
                    fields: [officers]                    | of the type repeat, which is shown to nobody
                    fields: [name, name]                  | 'name' is named twice
                    fields: []                            | at least one
                    'fields: [name], documents: [name]'   | no field 'name' of the type attachment
                    'fields: [name], documents: [scan]'   | no field 'scan' of the type attachment
                    """)
    void whatCannotBeShownIsAnError(String rule, String message) {
        List<String> errors = with(rule).errors();
        assertTrue(errors.stream().anyMatch(error -> error.contains(message)), errors.toString());
    }

    @Test
    void thePeriodSaysHowLong() {
        List<String> errors =
                with("period: {standard-days: 60}", "fields: [name]").errors();
        assertTrue(
                errors.stream().anyMatch(error -> error.contains("nothing says how long it lasts")), errors.toString());
    }
}
