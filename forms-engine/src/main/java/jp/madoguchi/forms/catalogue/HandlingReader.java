package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.form.FormDefinition;

/** Reads what {@code procedure.yaml} says of the case beside its review. */
final class HandlingReader {

    private final YamlMap file;
    private final FormDefinition form;
    private final ExpressionReader expressions;

    HandlingReader(YamlMap file, FormDefinition form, FindingList findings) {
        this.file = file;
        this.form = form;
        this.expressions = new ExpressionReader(form, findings);
    }

    CaseHandling read() {
        List<String> inbox = file.texts("inbox");
        inbox.forEach(field -> require(file, "inbox", field));
        return new CaseHandling(payments(), dispatch(), inbox, stage());
    }

    private DispatchRules dispatch() {
        return file.map("dispatch").map(this::dispatch).orElse(DispatchRules.USUAL);
    }

    private DispatchRules dispatch(YamlMap map) {
        List<String> addresses = map.texts("to");
        addresses.forEach(field -> require(map, "to", field));
        Optional<String> name = map.optionalText("name");
        name.ifPresent(field -> require(map, "name", field));
        List<DispatchRules.Tag> tags = new ArrayList<>();
        for (YamlMap tag : map.maps("tags")) {
            tags.add(new DispatchRules.Tag(tag.text("id"), tag.localized("name"), expressions.condition(tag, "when")));
            tag.finish();
        }
        DispatchRules rules = new DispatchRules(
                addresses,
                name.filter(field -> form.field(field).isPresent()),
                map.integer("unopened-days", 1, 365, DispatchRules.USUAL.unopenedDays()),
                tags);
        map.finish();
        return rules;
    }

    private Optional<StageRule> stage() {
        return file.map("stage").map(map -> {
            List<StageRule.After> after = new ArrayList<>();
            for (YamlMap one : map.maps("after")) {
                Map<String, String> carried = paths(one, "carried");
                carried.keySet().forEach(field -> requireCarried(one, field));
                after.add(new StageRule.After(one.text("procedure"), carried, paths(one, "prefilled")));
                one.finish();
            }
            if (after.isEmpty()) {
                map.error("after", "'after' names the stages whose grant opens this one");
            }
            map.finish();
            return new StageRule(after);
        });
    }

    /** {@code field: path there} for each field. */
    private Map<String, String> paths(YamlMap map, String key) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String line : map.texts(key)) {
            String[] parts = line.split(" from ", -1);
            if (parts.length == 2) {
                require(map, key, parts[0].strip());
                paths.put(parts[0].strip(), parts[1].strip());
            } else {
                map.error(key, "write 'field here from field there', not '" + line + "'");
            }
        }
        return paths;
    }

    private void requireCarried(YamlMap map, String field) {
        boolean carried = form.field(field)
                .filter(found -> found.type().id().equals("carried"))
                .isPresent();
        if (!carried) {
            map.error("carried", "the field '" + field + "' must be of the type carried, which nobody types");
        }
    }

    private void require(YamlMap map, String key, String field) {
        if (form.field(field).isEmpty()) {
            map.error(key, "the form has no field '" + field + "'");
        }
    }

    private List<PaymentRule> payments() {
        boolean table = file.has("fee");
        if (!file.has("payments")) {
            return table ? List.of(PaymentRule.ofTable()) : List.of();
        }
        List<PaymentRule> rules = new ArrayList<>();
        for (YamlMap map : file.maps("payments")) {
            rules.add(payment(map, table));
            map.finish();
        }
        return rules;
    }

    private PaymentRule payment(YamlMap map, boolean table) {
        PaymentRule.Kind kind = map.choice("kind", PaymentRule.Kind.class, PaymentRule.Kind.FEE);
        var amount = expressions.number(map, "amount");
        if (!map.has("amount") && !table) {
            map.error("an amount is missing: write 'amount', or 'fee' with its table");
        }
        PaymentRule.Due due = map.has("due")
                ? map.choice("due", PaymentRule.Due.class, PaymentRule.Due.ARRIVAL)
                : PaymentRule.Due.ARRIVAL;
        boolean blocks = map.flag("blocks-grant", false);
        if (blocks && due == PaymentRule.Due.GRANT) {
            map.error("blocks-grant", "what is owed from the grant on cannot keep back the grant");
        }
        return new PaymentRule(
                kind,
                Optional.ofNullable(map.has("name") ? map.localized("name") : null)
                        .orElseGet(kind::usualName),
                expressions.condition(map, "when"),
                amount,
                due,
                map.integer("within-days", 1, 365, 30),
                blocks,
                map.localizedList("waivers"));
    }
}
