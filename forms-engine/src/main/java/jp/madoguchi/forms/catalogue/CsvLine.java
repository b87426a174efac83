package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of a CSV file (RFC 4180, without line breaks inside quotes). */
final class CsvLine {

    private CsvLine() {}

    /** The cells, stripped of spaces; empty if a quote is not closed or stands in the middle of a cell. */
    static Optional<List<String>> cells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int comma;
            if (at < line.length() && line.charAt(at) == '"') {
                StringBuilder cell = new StringBuilder();
                int close = line.indexOf('"', at + 1);
                int from = at + 1;
                while (close >= 0 && close + 1 < line.length() && line.charAt(close + 1) == '"') {
                    cell.append(line, from, close + 1);
                    from = close + 2;
                    close = line.indexOf('"', from);
                }
                if (close < 0 || (close + 1 < line.length() && line.charAt(close + 1) != ',')) {
                    return Optional.empty();
                }
                cells.add(cell.append(line, from, close).toString().strip());
                comma = close + 1 < line.length() ? close + 1 : -1;
            } else {
                comma = line.indexOf(',', at);
                String cell = line.substring(at, comma < 0 ? line.length() : comma);
                if (cell.indexOf('"') >= 0) {
                    return Optional.empty();
                }
                cells.add(cell.strip());
            }
            if (comma < 0) {
                break;
            }
            at = comma + 1;
        }
        return Optional.of(cells);
    }
}
