package jp.madoguchi.forms.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.fieldtype.CodeList;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.text.Language;

/**
 * Reads code lists: {@code codes/<name>.csv} in UTF-8, whose first line names the columns {@code value}, {@code ja} and,
 * where wanted, {@code parent}, {@code ja-easy}, {@code en} and hints. A file is read once, however many fields use it.
 */
final class CodeListReader {

    /** Beyond so many bad rows of one file, only their number is told. */
    private static final int TOLD_ROWS = 20;

    private final ProcedureFolder folder;
    private final FindingList findings;
    private final Map<String, OptionList> read = new HashMap<>();

    CodeListReader(ProcedureFolder folder, FindingList findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The list that a field names, with or without {@code .csv}. */
    OptionList read(String name, YamlMap user) {
        String file = "codes/" + (name.endsWith(".csv") ? name : name + ".csv");
        if (folder.file(file).isEmpty()) {
            user.error("codes", "the code list " + file + " is missing");
            return OptionList.of(List.of());
        }
        return read.computeIfAbsent(file, this::readFile);
    }

    private OptionList readFile(String file) {
        byte[] bytes = folder.file(file).orElseThrow();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.error(file, 1, 1, "the file is not in UTF-8: save it as “CSV UTF-8”");
            return OptionList.of(List.of());
        }
        return new Reading(file).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The reading of one file. */
    private final class Reading {
        private final String file;
        private final CodeList.Writer list = new CodeList.Writer();
        private int[] columns = {};
        private int count;
        private int bad;

        Reading(String file) {
            this.file = file;
        }

        OptionList read(String text) {
            Iterator<String> lines = text.lines().iterator();
            if (!lines.hasNext() || !header(lines.next())) {
                return OptionList.of(List.of());
            }
            for (int line = 2; lines.hasNext(); line++) {
                String row = lines.next();
                if (!row.isBlank()) {
                    if (++count > CodeList.MAX) {
                        findings.error(file, line, 1, "a code list has at most " + CodeList.MAX + " rows");
                        break;
                    }
                    row(row, line);
                }
            }
            if (count == 0) {
                findings.error(file, 1, 1, "the code list has no rows");
            }
            if (bad > TOLD_ROWS) {
                findings.error(file, 1, 1, (bad - TOLD_ROWS) + " more rows of this file are wrong");
            }
            return list.finish();
        }

        private boolean header(String line) {
            List<String> names = CsvLine.cells(line).orElse(List.of());
            Set<String> unique = new HashSet<>(names);
            String known = String.join(",", CodeList.COLUMNS);
            if (!CodeList.COLUMNS.containsAll(names) || unique.size() != names.size()) {
                findings.error(file, 1, 1, "the first line names columns, each once: any of " + known);
                return false;
            }
            if (!names.contains("value") || !names.contains("ja")) {
                findings.error(file, 1, 1, "the first line names the columns value and ja at least; all are " + known);
                return false;
            }
            columns = names.stream().mapToInt(CodeList.COLUMNS::indexOf).toArray();
            String gap = findings.languages().gap("ja", languages(names));
            if (!gap.isEmpty()) {
                findings.languageGap(file, 1, 1, gap.replace("write", "add a column"));
            }
            return true;
        }

        private Set<Language> languages(List<String> named) {
            Set<Language> languages = EnumSet.noneOf(Language.class);
            for (Language language : Language.values()) {
                if (named.contains(language.id())) {
                    languages.add(language);
                }
            }
            return languages;
        }

        private void row(String row, int line) {
            List<String> cells = CsvLine.cells(row).orElse(List.of());
            if (cells.size() != columns.length) {
                bad(
                        line,
                        "this row has " + cells.size() + " cells, the first line names " + columns.length
                                + "; a cell with a comma stands in double quotes");
                return;
            }
            String[] option = new String[CodeList.COLUMNS.size()];
            Arrays.fill(option, "");
            for (int i = 0; i < columns.length; i++) {
                option[columns[i]] = cells.get(i);
            }
            if (option[0].isEmpty() || option[2].isEmpty()) {
                bad(line, "a row needs a value and a text in ja");
            } else if (option[0].length() > 200 || row.chars().anyMatch(c -> c < ' ')) {
                bad(line, "a value has at most 200 characters, and no cell a control character");
            } else {
                gaps(option, line);
                int before = list.add(Arrays.asList(option), line);
                if (before > 0) {
                    bad(line, "the value '" + option[0] + "' stands in line " + before + " already");
                }
            }
        }

        /** A row must fill in the languages whose columns the file has. */
        private void gaps(String[] option, int line) {
            List<String> empty = new ArrayList<>();
            for (int column : columns) {
                String name = CodeList.COLUMNS.get(column);
                boolean owed = findings.languages().languages().stream()
                        .anyMatch(language -> language.id().equals(name));
                if (owed && option[column].isEmpty()) {
                    empty.add(name);
                }
            }
            if (!empty.isEmpty() && ++bad <= TOLD_ROWS) {
                findings.languageGap(file, line, 1, "the text is missing in " + String.join(" and ", empty));
            }
        }

        private void bad(int line, String message) {
            if (++bad <= TOLD_ROWS) {
                findings.error(file, line, 1, message);
            }
        }
    }
}
