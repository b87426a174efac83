package jp.madoguchi.forms.catalogue;

import jp.madoguchi.forms.text.LocalizedText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads texts in three languages, or in Japanese alone; missing translations are noted. */
final class LocalizedTextReader {

    private final String file;
    private final FindingList findings;

    LocalizedTextReader(String file, FindingList findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The text that stands at a key; empty if it is none. */
    LocalizedText read(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return complete(value, key, LocalizedText.of(scalar.getValue()));
        }
        if (!(value instanceof MappingNode mapping)) {
            findings.error(
                    file,
                    YamlMark.line(value),
                    YamlMark.column(value),
                    "'" + key + "' must be a text, or a mapping of ja, ja-easy and en");
            return LocalizedText.EMPTY;
        }
        YamlMap texts = new YamlMap(file, mapping, findings);
        LocalizedText text = new LocalizedText(
                texts.text("ja"),
                texts.optionalText("ja-easy").filter(words -> !words.isBlank()).orElse(null),
                texts.optionalText("en").filter(words -> !words.isBlank()).orElse(null));
        complete(value, key, text);
        texts.finish();
        return text;
    }

    private LocalizedText complete(Node value, String key, LocalizedText text) {
        String gap = findings.languages().gap(key, text.languages());
        if (!gap.isEmpty()) {
            findings.languageGap(file, YamlMark.line(value), YamlMark.column(value), gap);
        }
        return text;
    }
}
