package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.YamlValues;
import jp.madoguchi.forms.decision.DecisionOutline;
import jp.madoguchi.forms.decision.DecisionOutline.Outlined;
import jp.madoguchi.forms.possible.Possibilities;
import org.jspecify.annotations.Nullable;

/**
 * What nobody uses: files of the folder that nothing names, decisions that nothing asks for, documents that no application
 * gets. (Options that no answer offers are errors of the linked list.)
 */
final class Unused implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        Map<String, Object> procedure = yaml(examined, "procedure.yaml");
        Map<String, Object> form = yaml(examined, "form.yaml");
        Named named = new Named();
        named.in(procedure);
        named.in(form);
        examined.folder().files().forEach((file, bytes) -> {
            file(file, named, findings);
            if (file.endsWith(".dmn") && named.files.contains(file)) {
                decisions(file, DecisionOutline.read(bytes), named, findings);
            }
        });
        documents(examined, findings);
    }

    private static Map<String, Object> yaml(Examined examined, String file) {
        return YamlValues.readMapping(examined.folder().text(file).orElse("{}"), file);
    }

    /** What the two YAML files name: files, and decisions with them. */
    private static final class Named {
        private final Set<String> files = new HashSet<>(Set.of("procedure.yaml", "form.yaml", "process.bpmn"));
        private final Set<String> decisions = new HashSet<>();

        private void in(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, each) -> {
                    if (each instanceof String text) {
                        text(String.valueOf(key), text, map);
                    }
                    in(each);
                });
            } else if (value instanceof List<?> list) {
                list.forEach(this::in);
            }
            if (value instanceof Map<?, ?> map) {
                decision(map, "fee");
                decision(map, "route");
                decision(map, "levels");
            }
        }

        private void text(String key, String text, Map<?, ?> around) {
            if (key.equals("codes")) {
                files.add("codes/" + (text.endsWith(".csv") ? text : text + ".csv"));
            } else if (key.equals("file") || key.equals("table")) {
                files.add(text);
                if (around.get("decision") instanceof String decision) {
                    decisions.add(text + " " + decision);
                }
            } else if (key.equals("template")) {
                files.add(text);
            }
        }

        /** Where no decision is named, it has the name of the key. */
        private void decision(Map<?, ?> map, String key) {
            if (map.get(key) instanceof Map<?, ?> table && !table.containsKey("decision")) {
                decisions.add(table.get("table") + " " + key);
            }
        }
    }

    private static void file(String file, Named named, Findings findings) {
        boolean example = file.startsWith("examples/") && file.endsWith(".yaml");
        if (!example && !named.files.contains(file)) {
            findings.add(
                    new Place(file, 1, 0),
                    "nothing uses this file: name it in procedure.yaml or form.yaml, or delete it");
        }
    }

    private static void decisions(String file, DecisionOutline outline, Named named, Findings findings) {
        Set<String> used = new HashSet<>();
        List<Outlined> open = new ArrayList<>(outline.decisions().stream()
                .filter(decision -> named.decisions.contains(file + " " + decision.name())
                        || named.decisions.contains(file + " " + decision.id()))
                .toList());
        while (!open.isEmpty()) {
            Outlined decision = open.remove(open.size() - 1);
            if (used.add(decision.id())) {
                decision.requires().keySet().forEach(id -> outline.find(id).ifPresent(open::add));
            }
        }
        outline.decisions().stream()
                .filter(decision -> !used.contains(decision.id()))
                .forEach(decision -> findings.add(
                        new Place(file, decision.line(), 0),
                        "nothing asks for the decision '" + decision.name()
                                + "': name it where it is needed, or take it out"));
    }

    private static void documents(Examined examined, Findings findings) {
        Possibilities possibilities = Possibilities.whenFiled(examined.model());
        DocumentFacts facts = new DocumentFacts(examined);
        for (DocumentDefinition document : examined.definition().documents()) {
            if (!possibilities.allHold(facts.of(document))) {
                findings.add(
                        examined.places().procedure("documents/" + document.id()),
                        "no application gets the document '" + document.id()
                                + "', as its 'when' is never true, or only where an earlier document is issued: mend it or"
                                + " take the document out");
            }
        }
    }
}
