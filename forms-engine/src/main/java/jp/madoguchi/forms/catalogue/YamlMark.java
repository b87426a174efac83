package jp.madoguchi.forms.catalogue;

import org.snakeyaml.engine.v2.nodes.Node;

/** Where a node of a YAML file begins. */
final class YamlMark {

    private YamlMark() {}

    /** Its line from 1; 0 if it is not known. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Its column from 1; 0 if it is not known. */
    static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }
}
