package jp.madoguchi.forms.schema;

import static jp.madoguchi.forms.schema.Shapes.EXPRESSION;
import static jp.madoguchi.forms.schema.Shapes.FLAG;
import static jp.madoguchi.forms.schema.Shapes.LOCALIZED;
import static jp.madoguchi.forms.schema.Shapes.TEXT;
import static jp.madoguchi.forms.schema.Shapes.TEXTS;
import static jp.madoguchi.forms.schema.Shapes.list;
import static jp.madoguchi.forms.schema.Shapes.mapping;
import static jp.madoguchi.forms.schema.Shapes.matching;
import static jp.madoguchi.forms.schema.Shapes.oneOf;
import static jp.madoguchi.forms.schema.Shapes.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.Audience;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.forms.catalogue.DecisionRules;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.LegalRegime;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.forms.catalogue.ProcedureKind;
import jp.madoguchi.forms.catalogue.ProcessingPeriod;
import jp.madoguchi.forms.catalogue.PublicInspectionRule;
import jp.madoguchi.forms.catalogue.StandardPeriod;
import jp.madoguchi.forms.catalogue.StatutoryPeriod;
import jp.madoguchi.forms.text.Language;

/** The schema of {@code procedure.yaml}. */
final class ProcedureSchema {

    private ProcedureSchema() {}

    static Map<String, Object> make() {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("id!", matching("^[a-z][a-z0-9-]{0,59}$"));
        keys.put("version", whole(1, 9999));
        keys.put("migrates", list(whole(1, 9999)));
        keys.put("kind!", oneOf(ProcedureKind.class));
        keys.put("process", oneOf(Lifecycle.class));
        keys.put("regime!", oneOf(LegalRegime.class));
        keys.put("audience!", oneOf(Audience.class));
        keys.put(
                "languages",
                list(oneOf(Stream.of(Language.values()).map(Language::id).toList())));
        keys.put("name!", LOCALIZED);
        keys.put("summary!", LOCALIZED);
        keys.put("agency!", TEXT);
        keys.put("office!", TEXT);
        keys.put("office-name!", LOCALIZED);
        keys.put("head!", LOCALIZED);
        keys.put("legal-basis", list(LOCALIZED));
        keys.put("explanation!", list(mapping(explanation())));
        keys.put("what-you-need", list(LOCALIZED));
        keys.put("opening", mapping(opening()));
        keys.put("period!", mapping(period()));
        keys.put("individual-number", FLAG);
        keys.put("signature!", mapping(signature()));
        keys.put("review", mapping(review()));
        keys.put("decision", mapping(decision()));
        keys.put("documents", list(mapping(document())));
        keys.put("attachments", mapping(attachments()));
        keys.put("delivery", list(oneOf(List.of("electronic", "post", "counter"))));
        keys.put("retention-years", whole(1, 100));
        keys.put("fee", mapping(table()));
        keys.put("route", mapping(table()));
        keys.put("payments", list(mapping(payment())));
        keys.put("dispatch", mapping(dispatch()));
        keys.put("inbox", TEXTS);
        keys.put("stage", mapping(stage()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", "procedure.yaml of a procedure");
        schema.putAll(mapping(keys));
        schema.put("$defs", Map.of("localized", Shapes.localized()));
        return schema;
    }

    private static Map<String, Map<String, Object>> explanation() {
        return keys("title!", LOCALIZED, "text!", LOCALIZED);
    }

    private static Map<String, Map<String, Object>> opening() {
        Map<String, Object> moment = matching("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
        return keys("from", moment, "until", moment);
    }

    private static Map<String, Map<String, Object>> period() {
        Map<String, Object> days = whole(1, StandardPeriod.MOST_DAYS);
        Map<String, Map<String, Object>> keys = keys("standard-days", days, "least-days", days);
        keys.put("table", mapping(keys("file!", TEXT, "decision!", TEXT)));
        keys.put("excludes", list(LOCALIZED));
        keys.put("unit", oneOf(ProcessingPeriod.Unit.class));
        keys.put("pauses", list(oneOf(ClockPause.class)));
        keys.put("inspection-days", whole(1, 365));
        keys.put("statutory", list(mapping(statutory())));
        keys.put("rolls", FLAG);
        return keys;
    }

    private static Map<String, Map<String, Object>> statutory() {
        Map<String, Map<String, Object>> keys = keys("id!", TEXT, "name!", LOCALIZED);
        keys.put("legal-basis!", LOCALIZED);
        keys.put("binds", oneOf(StatutoryPeriod.Binds.class));
        keys.put("from", oneOf(List.of("arrival", "inspection-end")));
        keys.put("from-date", EXPRESSION);
        List.of("days", "business-days", "months", "years")
                .forEach(unit -> keys.put(unit, whole(1, StandardPeriod.MOST_DAYS)));
        keys.put("pauses", list(oneOf(ClockPause.class)));
        keys.put("rolls", FLAG);
        return keys;
    }

    private static Map<String, Map<String, Object>> signature() {
        Map<String, Map<String, Object>> keys =
                keys("required", FLAG, "profiles", list(oneOf(List.of("jpki-signing", "registrar"))));
        keys.put("assurance", oneOf(List.of("low", "substantial", "high")));
        return keys;
    }

    private static Map<String, Map<String, Object>> decision() {
        Map<String, Map<String, Object>> keys = keys("approval-levels", whole(0, 4), "grant-term", LOCALIZED);
        keys.put("steps", list(mapping(step())));
        keys.put("levels", mapping(table()));
        keys.put("refusal-term", LOCALIZED);
        keys.put("withdrawal-until", oneOf(DecisionRules.WithdrawalUntil.class));
        keys.put("review-standards", list(LOCALIZED));
        Map<String, Map<String, Object>> notice = keys("reviewing-agency!", LOCALIZED, "review-months", whole(1, 24));
        notice.put("review-years", whole(1, 10));
        notice.put("defendant!", LOCALIZED);
        notice.put("representative!", LOCALIZED);
        notice.put("suit-months", whole(1, 24));
        notice.put("suit-years", whole(1, 10));
        notice.put("prior-review", FLAG);
        notice.put("text!", LOCALIZED);
        keys.put("remedy-notice", mapping(notice));
        return keys;
    }

    private static Map<String, Map<String, Object>> step() {
        Map<String, Map<String, Object>> keys = keys("id!", TEXT, "name!", LOCALIZED);
        keys.put("position", TEXT);
        return keys;
    }

    private static Map<String, Map<String, Object>> review() {
        Map<String, Map<String, Object>> opinion = keys("office!", TEXT, "question!", LOCALIZED);
        opinion.put("within-days", whole(1, 365));
        opinion.put("shared", FLAG);
        opinion.put("when", EXPRESSION);
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("opinions", list(mapping(opinion)));
        keys.put("inspection", mapping(keys("purpose!", LOCALIZED, "when", EXPRESSION)));
        keys.put("public-inspection", mapping(publicInspection()));
        keys.put("guest-days", whole(0, 90));
        return keys;
    }

    private static Map<String, Map<String, Object>> publicInspection() {
        Map<String, Map<String, Object>> keys = keys("legal-basis!", LOCALIZED, "place!", LOCALIZED);
        keys.put("begins", oneOf(PublicInspectionRule.Begins.class));
        keys.put("fields!", TEXTS);
        keys.put("documents", TEXTS);
        keys.put("rolls", FLAG);
        return keys;
    }

    private static Map<String, Map<String, Object>> document() {
        Map<String, Map<String, Object>> keys = keys("id!", TEXT, "template!", TEXT);
        keys.put("title!", LOCALIZED);
        keys.put("outcome!", oneOf(DocumentDefinition.Outcome.class));
        keys.put("when", EXPRESSION);
        keys.put("head", LOCALIZED);
        keys.put("valid-until", EXPRESSION);
        return keys;
    }

    private static Map<String, Map<String, Object>> attachments() {
        return keys("max-files", whole(1, 200), "max-total-bytes", whole(1, 500_000_000));
    }

    private static Map<String, Map<String, Object>> dispatch() {
        Map<String, Map<String, Object>> tag = keys("id!", TEXT, "name!", LOCALIZED);
        tag.put("when", EXPRESSION);
        Map<String, Map<String, Object>> keys = keys("to", TEXTS, "name", TEXT);
        keys.put("unopened-days", whole(1, 365));
        keys.put("tags", list(mapping(tag)));
        return keys;
    }

    private static Map<String, Map<String, Object>> stage() {
        Map<String, Map<String, Object>> after = keys("procedure!", TEXT, "carried", TEXTS);
        after.put("prefilled", TEXTS);
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("after!", list(mapping(after)));
        return keys;
    }

    private static Map<String, Map<String, Object>> payment() {
        Map<String, Map<String, Object>> keys = keys("kind!", oneOf(PaymentRule.Kind.class), "name", LOCALIZED);
        keys.put("when", EXPRESSION);
        keys.put("amount", EXPRESSION);
        keys.put("due", oneOf(PaymentRule.Due.class));
        keys.put("within-days", whole(1, 365));
        keys.put("blocks-grant", FLAG);
        keys.put("waivers", list(LOCALIZED));
        return keys;
    }

    private static Map<String, Map<String, Object>> table() {
        return keys("table!", TEXT, "decision", TEXT);
    }

    private static Map<String, Map<String, Object>> keys(
            String one, Map<String, Object> first, String two, Map<String, Object> second) {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put(one, first);
        keys.put(two, second);
        return keys;
    }
}
