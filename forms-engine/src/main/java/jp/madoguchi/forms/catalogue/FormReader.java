package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Rule;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Severity;

/** Reads {@code form.yaml}: pages, sections, fields and rules; expressions stay text. */
final class FormReader {

    private static final Pattern PAGE_ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MAX_FIELDS = 5000;

    private final FieldReader fieldReader;
    private final Set<String> fieldIds = new HashSet<>();

    FormReader(ProcedureFolder folder, FieldTypes types, FindingList findings) {
        this.fieldReader = new FieldReader(folder, types, findings);
    }

    /** What a form file says. */
    record FormText(List<Page> pages, List<Rule> rules) {}

    FormText read(YamlMap file) {
        List<Page> pages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap map : file.maps("pages")) {
            Page page = page(map);
            if (!ids.add(page.id())) {
                map.error("id", "two pages are called '" + page.id() + "'");
            }
            pages.add(page);
        }
        if (pages.isEmpty()) {
            file.error("a form needs pages");
        }
        if (fieldIds.size() > MAX_FIELDS) {
            file.error("a form has at most " + MAX_FIELDS + " fields");
        }
        List<Rule> rules = rules(file.maps("rules"));
        file.finish();
        return new FormText(pages, rules);
    }

    private Page page(YamlMap map) {
        String id = map.text("id");
        if (!PAGE_ID.matcher(id).matches()) {
            map.error("id", "a page's id is small letters, digits and hyphens");
        }
        LocalizedText title = map.localized("title");
        LocalizedText explanation = map.optionalLocalized("explanation").orElse(LocalizedText.EMPTY);
        Optional<SourceText> visibleIf = map.expression("visible-if");
        List<Section> sections = new ArrayList<>();
        if (map.has("fields")) {
            sections.add(new Section(LocalizedText.EMPTY, fieldReader.fields(map.maps("fields"), "", fieldIds, 0)));
        }
        for (YamlMap section : map.maps("sections")) {
            sections.add(new Section(
                    section.optionalLocalized("title").orElse(LocalizedText.EMPTY),
                    fieldReader.fields(section.maps("fields"), "", fieldIds, 0)));
            section.finish();
        }
        if (sections.stream().allMatch(section -> section.fields().isEmpty())) {
            map.error("a page needs fields");
        }
        map.finish();
        return new Page(id, title, explanation, visibleIf, sections);
    }

    private static List<Rule> rules(List<YamlMap> maps) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap map : maps) {
            String id = map.text("id");
            if (!PAGE_ID.matcher(id).matches() || !ids.add(id)) {
                map.error("id", "a rule needs an id of its own: small letters, digits and hyphens");
            }
            if (!map.has("must")) {
                map.error("'must' is missing");
            }
            rules.add(new Rule(
                    id,
                    map.text("at"),
                    map.expression("must").orElse(SourceText.of("true")),
                    map.has("severity") ? map.choice("severity", Severity.class, Severity.ERROR) : Severity.ERROR,
                    map.localized("message")));
            map.finish();
        }
        return rules;
    }
}
