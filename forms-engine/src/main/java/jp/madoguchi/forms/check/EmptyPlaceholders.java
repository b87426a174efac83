package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.possible.Absence;
import jp.madoguchi.forms.possible.Absences;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.Fact;
import jp.madoguchi.forms.possible.Substitution;
import jp.madoguchi.forms.rule.Ast;
import jp.madoguchi.forms.template.TemplateOutline;
import jp.madoguchi.forms.template.TemplateOutline.Around;
import jp.madoguchi.forms.template.TemplateOutline.Placeholder;

/**
 * Values of a document template that may be null when the document is issued, so that a gap is printed. A value alone on
 * its line leaves no gap: the line is left out.
 */
final class EmptyPlaceholders implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        DocumentFacts facts = new DocumentFacts(examined);
        for (DocumentDefinition document : examined.definition().documents()) {
            List<Fact> given = facts.of(document);
            examined.folder()
                    .text(document.template())
                    .map(text ->
                            TemplateOutline.read(text, examined.definition().form()))
                    .ifPresent(outline -> outline.placeholders()
                            .forEach(value -> placeholder(document.template(), value, given, examined, findings)));
        }
    }

    private static void placeholder(
            String template, Placeholder value, List<Fact> given, Examined examined, Findings findings) {
        if (value.alone()) {
            return;
        }
        Place place = new Place(template, value.line(), value.column());
        for (Absence absence : absences(value, given, examined)) {
            findings.add(
                    place,
                    "'" + value.text() + "' prints nothing where " + HiddenFields.quoted(absence)
                            + HiddenFields.missing(absence) + ": put {{#if "
                            + HiddenFields.name(absence)
                            + " != null}} around it, or write what stands there then: {{ if "
                            + HiddenFields.name(absence) + " = null then \"…\" else … }}");
        }
    }

    /** Follows the loops around a value into their rows; a loop over anything else tells nothing. */
    private static List<Absence> absences(Placeholder value, List<Fact> given, Examined examined) {
        List<Fact> facts = new ArrayList<>(given);
        Map<String, String> rows = new HashMap<>();
        String site = "";
        for (Around around : value.around()) {
            Optional<Ast> expression = fields(around.expression(), rows, site, examined);
            if (around.loop().isEmpty()) {
                String at = site;
                expression
                        .map(condition -> new Condition(condition, at))
                        .map(condition -> around.holds() ? Fact.holds(condition) : Fact.fails(condition))
                        .ifPresent(facts::add);
                continue;
            }
            if (!(expression.orElse(null) instanceof Ast.Name name)) {
                return List.of();
            }
            String path = site + name.name();
            if (examined.definition().form().field(path).filter(Field::isRepeat).isEmpty()) {
                return List.of();
            }
            facts.add(Fact.exists(new Condition(name, site)));
            site = path + "[].";
            rows.put(around.loop().get(), site);
        }
        String at = site;
        return fields(value.ast(), rows, site, examined)
                .map(ast -> new Absences(examined.model()).in(new Condition(ast, at), facts))
                .orElse(List.of());
    }

    /**
     * {@code shown.x} is the field {@code x}, {@code child.x} that of the row; empty if names cannot be told apart where
     * the value stands.
     */
    private static Optional<Ast> fields(Ast ast, Map<String, String> rows, String site, Examined examined) {
        boolean[] mixed = {false};
        Ast replaced = Substitution.in(ast, term -> {
            if (term instanceof Ast.Path path && path.source() instanceof Ast.Name source) {
                if (source.name().equals("shown")) {
                    mixed[0] |= isRowName(path.name(), site, examined);
                    return Optional.of(new Ast.Name(path.at(), path.name()));
                }
                String row = rows.get(source.name());
                if (row != null) {
                    mixed[0] |= !row.equals(site);
                    return Optional.of(new Ast.Name(path.at(), path.name()));
                }
            } else if (term instanceof Ast.Name name) {
                mixed[0] |= isRowName(name.name(), site, examined);
            }
            return Optional.empty();
        });
        return mixed[0] ? Optional.empty() : Optional.of(replaced);
    }

    private static boolean isRowName(String name, String site, Examined examined) {
        return !site.isEmpty()
                && examined.definition().form().field(site + name).isPresent();
    }
}
