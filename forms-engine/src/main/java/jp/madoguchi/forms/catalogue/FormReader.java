package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.fieldtype.ProcedureFacts;
import jp.madoguchi.forms.form.ExitRule;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Rule;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Exit;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Severity;

/** Reads {@code form.yaml}: pages, sections, fields and rules; expressions stay text. */
final class FormReader {

    private static final Pattern PAGE_ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LINK = Pattern.compile("(?:https?://|/(?!/))[!-~]{0,500}");
    private static final int MAX_FIELDS = 5000;

    private final FieldReader fieldReader;
    private final Set<String> fieldIds = new HashSet<>();

    FormReader(
            ProcedureFolder folder,
            FieldTypes types,
            ProcedureFacts procedure,
            DecisionReader decisions,
            FindingList findings) {
        this.fieldReader = new FieldReader(folder, types, procedure, decisions, findings);
    }

    /** What a form file says. */
    record FormText(List<Page> pages, List<Rule> rules, List<ExitRule> exits) {}

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
        fieldReader.checkLinks(
                pages.stream().flatMap(page -> page.fields().stream()).toList());
        if (fieldIds.size() > MAX_FIELDS) {
            file.error("a form has at most " + MAX_FIELDS + " fields");
        }
        Set<String> ruleIds = new HashSet<>();
        List<Rule> rules = rules(file.maps("rules"), ruleIds);
        List<ExitRule> exits = exits(file.maps("exits"), ruleIds);
        file.finish();
        return new FormText(pages, rules, exits);
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

    private static String ruleId(YamlMap map, String what, Set<String> ids) {
        String id = map.text("id");
        if (!PAGE_ID.matcher(id).matches() || !ids.add(id)) {
            map.error("id", what + " needs an id of its own: small letters, digits and hyphens");
        } else if (Messages.isBuiltIn(id)) {
            map.error("id", "'" + id + "' is a code of the product's own findings: choose another id");
        }
        return id;
    }

    private static List<Rule> rules(List<YamlMap> maps, Set<String> ids) {
        List<Rule> rules = new ArrayList<>();
        for (YamlMap map : maps) {
            String id = ruleId(map, "a rule", ids);
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

    private static List<ExitRule> exits(List<YamlMap> maps, Set<String> ids) {
        List<ExitRule> exits = new ArrayList<>();
        for (YamlMap map : maps) {
            String id = ruleId(map, "an exit", ids);
            if (!map.has("when")) {
                map.error("'when' is missing");
            }
            exits.add(new ExitRule(
                    id,
                    map.text("at"),
                    map.expression("when").orElse(SourceText.of("false")),
                    map.localized("title"),
                    map.localized("text"),
                    map.map("link").map(FormReader::link)));
            map.finish();
        }
        return exits;
    }

    private static Exit.Link link(YamlMap map) {
        String url = map.text("url");
        if (!LINK.matcher(url).matches()) {
            map.error("url", "a link begins with https://, http:// or, within this system, a single /");
        }
        Exit.Link link = new Exit.Link(url, map.localized("label"));
        map.finish();
        return link;
    }
}
