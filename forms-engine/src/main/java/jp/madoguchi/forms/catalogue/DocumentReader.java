package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.DocumentDefinition.Outcome;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.template.DocumentTemplate;
import jp.madoguchi.forms.template.TemplateProblem;
import jp.madoguchi.forms.template.TemplateRejected;

/** Reads the {@code documents} of {@code procedure.yaml} and compiles their templates. */
final class DocumentReader {

    private final ProcedureFolder folder;
    private final FormDefinition form;
    private final FindingList findings;
    private final ExpressionReader expressions;

    DocumentReader(ProcedureFolder folder, FormDefinition form, FindingList findings) {
        this.folder = folder;
        this.form = form;
        this.findings = findings;
        this.expressions = new ExpressionReader(form, findings);
    }

    List<DocumentDefinition> read(YamlMap file, Lifecycle lifecycle) {
        List<DocumentDefinition> documents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<Outcome> closed = new HashSet<>();
        Set<Outcome> open = new HashSet<>();
        for (YamlMap map : file.maps("documents")) {
            if (!ids.add(map.text("id"))) {
                map.error("id", "two documents are called '" + map.text("id") + "'");
            }
            Outcome outcome = map.choice("outcome", Outcome.class, Outcome.GRANT);
            if (lifecycle == Lifecycle.NOTIFICATION && outcome == Outcome.REFUSAL) {
                map.error("outcome", "a notification is handled, never refused: only documents of outcome grant");
            }
            if (closed.contains(outcome)) {
                map.error("no application ever gets this document: the one before it has no 'when'");
            }
            (map.has("when") ? open : closed).add(outcome);
            document(map, outcome).ifPresent(documents::add);
            map.finish();
        }
        open.removeAll(closed);
        for (Outcome outcome : open) {
            file.error(
                    "documents",
                    "the last document of outcome " + outcome.name().toLowerCase(java.util.Locale.ROOT)
                            + " must have no 'when', so that no application is left without one");
        }
        return documents;
    }

    private Optional<DocumentDefinition> document(YamlMap map, Outcome outcome) {
        String template = map.text("template");
        var title = map.localized("title");
        var head = map.optionalLocalized("head");
        var when = expressions.condition(map, "when");
        var validUntil = expressions.date(map, "valid-until");
        return content(template, map)
                .map(content -> new DocumentDefinition(
                        map.text("id"), template, title, outcome, when, head, validUntil, content));
    }

    private Optional<DocumentTemplate> content(String template, YamlMap map) {
        Optional<String> markdown = folder.text(template);
        if (markdown.isEmpty()) {
            map.error("template", "the file " + template + " is missing");
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentTemplate.compile(markdown.get(), form));
        } catch (TemplateRejected rejected) {
            for (TemplateProblem problem : rejected.problems()) {
                findings.error(template, problem.line(), problem.column(), problem.message());
            }
            return Optional.empty();
        }
    }
}
