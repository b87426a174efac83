package jp.madoguchi.workflow.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;

/** Where the rows of answers stand, by the ids that they keep: finds a row again after others were added or removed. */
final class RowPaths {
    private final Map<String, String> identityByPath = new HashMap<>();
    private final Map<String, String> pathByIdentity = new HashMap<>();

    private RowPaths() {}

    static RowPaths of(Answers answers) {
        RowPaths paths = new RowPaths();
        paths.walk(answers.values(), "", "");
        return paths;
    }

    private void walk(Map<?, ?> values, String path, String identity) {
        values.forEach((key, value) -> {
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Map<?, ?> row && row.get(Answers.ROW_ID) instanceof String id) {
                        String rowPath = path + key + "[" + i + "]";
                        String rowIdentity = identity + key + "#" + id;
                        identityByPath.put(rowPath, rowIdentity);
                        pathByIdentity.put(rowIdentity, rowPath);
                        walk(row, rowPath + ".", rowIdentity + ".");
                    }
                }
            }
        });
    }

    /**
     * Where a field of a row stands now that stood at a path of these answers.
     *
     * @return the same path if it stands in no row that has an id; empty if its row is gone
     */
    Optional<String> now(String path, RowPaths after) {
        String row = path.substring(0, path.lastIndexOf(']') + 1);
        String identity = identityByPath.get(row);
        if (identity == null) {
            return Optional.of(path);
        }
        return Optional.ofNullable(after.pathByIdentity.get(identity)).map(to -> to + path.substring(row.length()));
    }
}
