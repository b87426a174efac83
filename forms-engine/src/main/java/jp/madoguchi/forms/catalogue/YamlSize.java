package jp.madoguchi.forms.catalogue;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** How deep and how large a file is with its aliases written out: one that repeats itself in itself never ends. */
final class YamlSize {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NODES = 1_000_000;
    static final String TOO_DEEP = "the file is nested deeper than " + MAX_DEPTH;

    private int nodes;

    /** What is too much of the file, in words; empty if nothing is. */
    Optional<String> excess(MappingNode file) {
        return excess(file, -1);
    }

    private Optional<String> excess(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.of(TOO_DEEP);
        }
        if (++nodes > MAX_NODES) {
            return Optional.of("the file has more than " + MAX_NODES + " values with its aliases written out");
        }
        Optional<String> found = Optional.empty();
        if (node instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                found = found.or(() -> excess(entry, depth + 1));
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                found = found.or(() -> excess(tuple.getValueNode(), depth + 1));
            }
        }
        return found;
    }
}
