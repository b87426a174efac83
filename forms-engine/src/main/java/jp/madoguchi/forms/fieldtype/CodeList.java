package jp.madoguchi.forms.fieldtype;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A code list of a file, up to a hundred thousand options: their texts stand in one piece of memory, and an option
 * becomes an object only when somebody asks for it.
 */
public final class CodeList extends OptionList {

    /** Most options of one list. */
    public static final int MAX = 100_000;

    /** What an option consists of, in the order in which {@link Writer#add} takes it. */
    public static final List<String> COLUMNS =
            List.of("value", "parent", "ja", "ja-easy", "en", "hint-ja", "hint-ja-easy", "hint-en");

    private static final String SEPARATOR = "\u001F";

    private final ByteText rows;
    /** Options by the hash of their value: the place of the option + 1; 0 is empty. A power of two, at most half full. */
    private final int[] slots;

    private final Map<String, int[]> below;
    private volatile @Nullable SearchText searchText;

    private CodeList(ByteText rows, int[] slots, Map<String, int[]> below) {
        this.rows = rows;
        this.slots = slots;
        this.below = below;
    }

    private static int slot(int[] slots, ByteText rows, String value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && !value(rows.get(slots[slot] - 1)).equals(value)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static String value(String row) {
        return row.substring(0, row.indexOf(SEPARATOR));
    }

    @Override
    int indexOf(String value) {
        return slots[slot(slots, rows, value)] - 1;
    }

    @Override
    public Set<String> parents() {
        Set<String> parents = new LinkedHashSet<>(below.keySet());
        parents.remove("");
        return Collections.unmodifiableSet(parents);
    }

    @Override
    int[] below(String parent) {
        return below.getOrDefault(parent, new int[0]);
    }

    @Override
    SearchText searchText() {
        SearchText known = searchText;
        if (known == null) {
            SearchText.Writer writer = new SearchText.Writer();
            forEach(writer::add);
            known = writer.finish();
            searchText = known;
        }
        return known;
    }

    @Override
    public Option get(int index) {
        String[] cells = rows.get(index).split(SEPARATOR, -1);
        return new Option(
                cells[0], cells[1], text(cells, 2), cells[5].isEmpty() ? LocalizedText.EMPTY : text(cells, 5));
    }

    private static LocalizedText text(String[] cells, int at) {
        return new LocalizedText(cells[at], orNull(cells[at + 1]), orNull(cells[at + 2]));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    @Override
    String parentOf(int index) {
        String row = rows.get(index);
        int start = row.indexOf(SEPARATOR) + 1;
        return row.substring(start, row.indexOf(SEPARATOR, start));
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Takes options one after another. */
    public static final class Writer {
        private final ByteText.Writer rows = new ByteText.Writer();
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, int[]> below = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private int count;

        /**
         * Takes one option unless its value was taken before.
         *
         * @param cells as in {@link #COLUMNS}, empty where nothing is said
         * @param line where it stands
         * @return the line where the same value stood before; 0 if it is new
         */
        public int add(List<String> cells, int line) {
            Integer before = lines.putIfAbsent(cells.get(0), line);
            if (before != null) {
                return before;
            }
            rows.add(String.join(SEPARATOR, cells));
            String parent = cells.get(1);
            int filled = counts.merge(parent, 1, Integer::sum);
            int[] places = below.computeIfAbsent(parent, key -> new int[4]);
            if (filled > places.length) {
                places = Arrays.copyOf(places, places.length * 2);
                below.put(parent, places);
            }
            places[filled - 1] = count++;
            return 0;
        }

        /** The list. */
        public CodeList finish() {
            ByteText text = rows.finish();
            int[] slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, count)) * 4)];
            for (int i = 0; i < text.size(); i++) {
                slots[slot(slots, text, value(text.get(i)))] = i + 1;
            }
            below.replaceAll((parent, places) -> Arrays.copyOf(places, counts.getOrDefault(parent, 0)));
            return new CodeList(text, slots, below);
        }
    }
}
