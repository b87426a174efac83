package jp.madoguchi.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import org.junit.jupiter.api.Test;

class ComponentContractTest {
    @Test
    void everyFieldTypeIsDrawn() {
        List<String> missing = FieldTypes.ALL.types().stream()
                .map(FieldType::id)
                .filter(id -> !Files.isRegularFile(Path.of("src/main/webapp/component", id + ".xhtml")))
                .toList();
        assertEquals(List.of(), missing);
    }
}
