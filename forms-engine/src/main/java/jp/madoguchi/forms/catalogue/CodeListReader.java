package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads code lists: {@code codes/<name>.csv} with the columns value, ja, ja-easy, en; no quoting. */
final class CodeListReader {

    private static final int MAX_CODES = 100_000;

    private final ProcedureFolder folder;
    private final FindingList findings;

    CodeListReader(ProcedureFolder folder, FindingList findings) {
        this.folder = folder;
        this.findings = findings;
    }

    List<Option> read(String name, YamlMap user) {
        String file = "codes/" + name + ".csv";
        Optional<String> text = folder.text(file);
        if (text.isEmpty()) {
            user.error("codes", "the code list " + file + " is missing");
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        int line = 0;
        for (String row : text.get().lines().limit(MAX_CODES + 1L).toList()) {
            line++;
            String[] cells = row.split(",", -1);
            if (line == 1 || row.isBlank()) {
                continue;
            }
            if (cells.length < 2 || cells.length > 4 || cells[0].isBlank() || cells[1].isBlank()) {
                findings.error(file, line, 1, "a row is value,ja,ja-easy,en");
            } else {
                options.add(new Option(
                        cells[0].strip(),
                        new LocalizedText(cells[1].strip(), cell(cells, 2), cell(cells, 3)),
                        LocalizedText.EMPTY));
            }
        }
        return options;
    }

    private static @Nullable String cell(String[] cells, int index) {
        return index < cells.length && !cells[index].isBlank() ? cells[index].strip() : null;
    }
}
