package jp.madoguchi.forms.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.YamlValues;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FieldTable;
import jp.madoguchi.forms.possible.FormModel;

/** Where a DMN file is read: in the form for fee, route and period, in the rows of a computed field that names it. */
final class TableSites {

    private final Examined examined;

    TableSites(Examined examined) {
        this.examined = examined;
    }

    /**
     * The sites, each with a path that leads there: {@code objects[].} with {@code objects[].charge}; the form is empty
     * with an empty path. A file that nothing names is read in the form.
     */
    Map<String, String> of(String file) {
        Map<String, String> sites = new LinkedHashMap<>();
        if (isNamedByProcedure(file)) {
            sites.put("", "");
        }
        for (Field field : examined.definition().form().fields()) {
            Optional<FieldTable> table = field.conditions().table();
            if (table.isPresent() && table.get().file().equals(file)) {
                sites.putIfAbsent(FormModel.siteOf(field.path()), field.path());
            }
        }
        return sites.isEmpty() ? Map.of("", "") : sites;
    }

    private boolean isNamedByProcedure(String file) {
        Map<String, Object> procedure =
                YamlValues.readMapping(examined.folder().text("procedure.yaml").orElse("{}"), "procedure.yaml");
        boolean byPeriod = procedure.get("period") instanceof Map<?, ?> period
                && period.get("table") instanceof Map<?, ?> table
                && file.equals(table.get("file"));
        return byPeriod
                || Stream.of("fee", "route")
                        .map(procedure::get)
                        .anyMatch(table -> table instanceof Map<?, ?> map && file.equals(map.get("table")));
    }

    /** The surroundings in which an example reads a file: one for the form, one for each row. */
    List<Surroundings> in(TriedExample example, String file) {
        return of(file).values().stream()
                .flatMap(path -> path.isEmpty()
                        ? Stream.of(example.root())
                        : example.root().rowsFor(examined.definition().form(), path).stream())
                .toList();
    }
}
