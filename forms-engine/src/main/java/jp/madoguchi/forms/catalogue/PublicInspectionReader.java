package jp.madoguchi.forms.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;

/** Reads {@code public-inspection:} of a review: what is laid open must be named, and must be fit to be. */
final class PublicInspectionReader {
    private static final String DAYS = "inspection-days";

    private final FormDefinition form;

    PublicInspectionReader(FormDefinition form) {
        this.form = form;
    }

    /**
     * Reads.
     *
     * @param review what may hold it
     * @param file procedure.yaml, whose period says how long it lasts
     */
    Optional<PublicInspectionRule> read(YamlMap review, YamlMap file) {
        return review.map("public-inspection").map(map -> {
            int days = file.map("period")
                    .filter(period -> period.has(DAYS))
                    .map(period -> period.integer(DAYS, 1, 365, 1))
                    .orElse(0);
            if (days == 0) {
                review.error("public-inspection", "nothing says how long it lasts: add '" + DAYS + "' to the period");
            }
            List<String> fields = map.texts("fields");
            List<String> documents = map.texts("documents");
            requireDistinct(map, "fields", fields);
            requireDistinct(map, "documents", documents);
            fields.forEach(path -> requireShowable(map, path));
            documents.forEach(id -> requireAttachment(map, id));
            if (fields.isEmpty()) {
                map.error("'fields' names the answers by which the public knows what is laid open, at least one");
            }
            PublicInspectionRule.Begins begins = map.has("begins")
                    ? map.choice("begins", PublicInspectionRule.Begins.class, PublicInspectionRule.Begins.ANNOUNCEMENT)
                    : PublicInspectionRule.Begins.ANNOUNCEMENT;
            PublicInspectionRule rule = new PublicInspectionRule(
                    begins,
                    Math.max(1, days),
                    map.flag("rolls", true),
                    map.localized("legal-basis"),
                    map.localized("place"),
                    fields,
                    documents);
            map.finish();
            return rule;
        });
    }

    private static void requireDistinct(YamlMap map, String key, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> map.error(key, "'" + name + "' is named twice"));
    }

    private void requireShowable(YamlMap map, String path) {
        Optional<Field> field = form.fields().stream()
                .filter(one -> one.path().equals(path) && one.path().split("\\[]", -1).length <= 2)
                .findFirst();
        if (field.isEmpty()) {
            map.error("fields", "the form has no field '" + path + "'; a column of rows is written rows[].column");
        } else if (!PublicInspectionRule.mayShow(field.get())) {
            map.error(
                    "fields",
                    "'" + path + "' is of the type " + field.get().type().id() + ", which is shown to nobody");
        }
    }

    private void requireAttachment(YamlMap map, String id) {
        boolean attachment = form.fields().stream()
                .anyMatch(one -> one.path().equals(id) && one.type().id().equals("attachment"));
        if (!attachment) {
            map.error("documents", "the form has no field '" + id + "' of the type attachment outside rows");
        }
    }
}
