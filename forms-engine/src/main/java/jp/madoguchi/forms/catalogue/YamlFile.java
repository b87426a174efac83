package jp.madoguchi.forms.catalogue;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Opens a YAML file of a procedure folder. */
final class YamlFile {

    private static final int MAX_CHARACTERS = 2_000_000;

    private YamlFile() {}

    /** The mapping a file consists of; empty, with a finding, if it is none. */
    static Optional<YamlMap> open(ProcedureFolder folder, String name, FindingList findings) {
        Optional<String> text = folder.text(name);
        if (text.isEmpty()) {
            findings.error(name, 0, 0, "the file is missing");
            return Optional.empty();
        }
        return open(text.get(), name, new FailsafeSchema(), findings);
    }

    /** A file whose values are told apart by how they are written: numbers, booleans and text. */
    static Optional<YamlMap> openValues(String text, String name, FindingList findings) {
        return open(text, name, new JsonSchema(), findings);
    }

    private static Optional<YamlMap> open(String text, String name, Schema schema, FindingList findings) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setSchema(schema)
                .setCodePointLimit(MAX_CHARACTERS)
                .setMaxAliasesForCollections(5000)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                Optional<String> excess = new YamlSize().excess(mapping);
                if (excess.isEmpty()) {
                    return Optional.of(new YamlMap(name, mapping, findings));
                }
                findings.error(name, 1, 1, excess.get());
                return Optional.empty();
            }
            findings.error(name, 1, 1, "the file must be a mapping of keys to values");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            findings.error(name, line, column, "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            // snakeyaml-engine 2.10 runs past the end of some malformed texts
            findings.error(name, 1, 1, "this is no YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            // Thousands of brackets: the parser calls itself for each and has no limit of its own.
            findings.error(name, 1, 1, YamlSize.TOO_DEEP);
        }
        return Optional.empty();
    }
}
