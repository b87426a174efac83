package jp.madoguchi.forms.possible;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.rule.Ast;
import org.jspecify.annotations.Nullable;

/** The names that stand in a syntax tree, whatever its parts are. */
final class Names {

    private Names() {}

    static Set<String> in(Ast ast) {
        Set<String> names = new LinkedHashSet<>();
        collect(ast, names);
        return names;
    }

    private static void collect(@Nullable Object part, Set<String> names) {
        if (part instanceof Ast.Name name) {
            names.add(name.name());
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(entry -> collect(entry, names));
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(entry -> collect(entry, names));
        } else if (part instanceof Optional<?> optional) {
            collect(optional.orElse(null), names);
        } else if (part instanceof Record record && part.getClass().getEnclosingClass() == Ast.class) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(record), names);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
