package jp.madoguchi.forms.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the line of everything that {@code procedure.yaml} and {@code form.yaml} define. */
final class Places {

    private static final String FORM = "form.yaml";
    private static final String PROCEDURE = "procedure.yaml";

    private final Map<String, Place> form = new HashMap<>();
    private final Map<String, Place> procedure = new HashMap<>();

    private Places() {}

    static Places of(ProcedureFolder folder) {
        Places places = new Places();
        new Walk(FORM, places.form).read(folder);
        new Walk(PROCEDURE, places.procedure).read(folder);
        return places;
    }

    /** The field of a path such as {@code members[].name}. */
    Place field(String path) {
        return form("field " + path);
    }

    /** A key of a field, or the field itself if it does not have the key. */
    Place field(String path, String key) {
        return form.getOrDefault("field " + path + "/" + key, field(path));
    }

    Place page(String id) {
        return form("pages/" + id);
    }

    Place page(String id, String key) {
        return form.getOrDefault("pages/" + id + "/" + key, page(id));
    }

    /** An entry of the list {@code rules} or {@code exits}, by its id. */
    Place entry(String list, String id) {
        return form(list + "/" + id);
    }

    /** A key of an entry, or the entry itself if it does not have the key. */
    Place entry(String list, String id, String key) {
        return form.getOrDefault(list + "/" + id + "/" + key, entry(list, id));
    }

    /** A key of {@code procedure.yaml}: {@code decision/remedy-notice}, {@code documents/permit}. */
    Place procedure(String key) {
        return procedure.getOrDefault(key, new Place(PROCEDURE, 1, 0));
    }

    private Place form(String key) {
        return form.getOrDefault(key, new Place(FORM, 1, 0));
    }

    /** Notes the place of every node of a file under its keys and the ids of list entries. */
    private static final class Walk {

        private final String file;
        private final Map<String, Place> into;

        Walk(String file, Map<String, Place> into) {
            this.file = file;
            this.into = into;
        }

        void read(ProcedureFolder folder) {
            LoadSettings settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setMaxAliasesForCollections(5000)
                    .build();
            try {
                new Compose(settings)
                        .composeString(folder.text(file).orElse(""))
                        .ifPresent(root -> note(root, root, "", ""));
            } catch (YamlEngineException | IndexOutOfBoundsException e) {
                into.clear(); // the compiler has said so: every place is then the file itself
            }
        }

        private void note(Node key, Node value, String name, String fieldPrefix) {
            into.putIfAbsent(name, place(key));
            if (value instanceof MappingNode mapping) {
                for (NodeTuple entry : mapping.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode inner) {
                        note(inner, entry.getValueNode(), join(name, inner.getValue()), fieldPrefix);
                    }
                }
            } else if (value instanceof SequenceNode sequence) {
                List<Node> entries = sequence.getValue();
                for (int i = 0; i < entries.size(); i++) {
                    entry(entries.get(i), name, i, fieldPrefix);
                }
            }
        }

        private void entry(Node entry, String list, int index, String fieldPrefix) {
            String id = id(entry);
            boolean field = !id.isEmpty() && (list.equals("fields") || list.endsWith("/fields"));
            String name = field ? "field " + fieldPrefix + id : join(list, id.isEmpty() ? String.valueOf(index) : id);
            note(entry, entry, name, field ? fieldPrefix + id + "[]." : fieldPrefix);
        }

        private static String id(Node entry) {
            if (entry instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("id")
                            && tuple.getValueNode() instanceof ScalarNode value) {
                        return value.getValue();
                    }
                }
            }
            return "";
        }

        private static String join(String list, String entry) {
            return list.isEmpty() ? entry : list + "/" + entry;
        }

        private Place place(Node node) {
            return node.getStartMark()
                    .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(new Place(file, 0, 0));
        }
    }
}
