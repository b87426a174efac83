package jp.madoguchi.forms.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML (and with it JSON) into plain values: text, BigDecimal, Boolean, lists, maps. */
public final class YamlValues {

    private YamlValues() {}

    /**
     * Reads a YAML or JSON file that is a mapping, such as a file of answers.
     *
     * @throws IllegalArgumentException if it is none; the message says where
     */
    public static Map<String, Object> readMapping(String text, String name) {
        FindingList findings = new FindingList();
        Optional<YamlMap> map = YamlFile.openValues(text, name, findings);
        if (map.isEmpty()) {
            throw new IllegalArgumentException(findings.sorted().get(0).toString());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : map.get().keys()) {
            map.get().plain(key).ifPresent(value -> values.put(key, value));
        }
        return values;
    }

    /** The plain value of a node of a file whose depth and size {@link YamlFile} has found to be bounded. */
    static @Nullable Object of(Node node) {
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Node entry : sequence.getValue()) {
                list.add(of(entry));
            }
            return list;
        }
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                map.put(key, of(tuple.getValueNode()));
            }
            return map;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : null;
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return null;
        } else if (tag.equals(Tag.BOOL)) {
            return text.equals("true");
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return text.length() <= 60 && text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?")
                    ? new BigDecimal(text)
                    : text;
        }
        return text;
    }
}
