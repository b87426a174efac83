package jp.madoguchi.forms.catalogue;

import java.util.Optional;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.template.DocumentExpression;

/** Compiles the expressions that {@code procedure.yaml} holds about an application that has arrived. */
final class ExpressionReader {

    private final FormDefinition form;
    private final FindingList findings;

    ExpressionReader(FormDefinition form, FindingList findings) {
        this.form = form;
        this.findings = findings;
    }

    /** A condition; empty if there is none or it is wrong, which is noted. */
    Optional<DocumentExpression> condition(YamlMap map, String key) {
        return read(map, key, Type.Kind.BOOLEAN);
    }

    /** A day; empty if there is none or it is wrong, which is noted. */
    Optional<DocumentExpression> date(YamlMap map, String key) {
        return read(map, key, Type.Kind.DATE);
    }

    /** A number; empty if there is none or it is wrong, which is noted. */
    Optional<DocumentExpression> number(YamlMap map, String key) {
        return read(map, key, Type.Kind.NUMBER);
    }

    private Optional<DocumentExpression> read(YamlMap map, String key, Type.Kind wanted) {
        Optional<SourceText> source = map.expression(key);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            DocumentExpression compiled =
                    DocumentExpression.compile(source.get().text(), form);
            Type.Kind kind = compiled.type().kind();
            if (kind == wanted || kind == Type.Kind.ANY) {
                return Optional.of(compiled);
            }
            map.error(key, "'" + key + "' must be a " + wanted.feelName() + ", this is a " + compiled.type());
        } catch (ExpressionRejected rejected) {
            SourceText at = source.get();
            boolean firstLine = rejected.line() == 1;
            findings.error(
                    map.file(),
                    at.line() + rejected.line() - 1,
                    rejected.column() + (firstLine ? at.column() - 1 : 0),
                    "'" + key + "': " + rejected.reason());
        }
        return Optional.empty();
    }
}
