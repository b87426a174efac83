package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;

class FilledFieldsTest {

    private static final String FIELDS =
            """
            - {id: number, type: corporate-number, label: x, fills-name: %s, fills-address: %s}
            - {id: name, type: text, label: x}
            - {id: seat, type: address, label: x}
            - {id: rows, type: repeat, label: x, fields: [{id: inner, type: text, label: x}]}
            """;

    private static List<String> errors(String name, String address) {
        return SampleProcedure.withFields(FIELDS.formatted(name, address)).errors();
    }

    @Test
    void aLookUpFillsInFieldsBesideTheNumber() {
        assertEquals(List.of(), errors("name", "seat"));
        String end = " beside this one: a look-up could not fill it in";
        assertEquals(List.of("form.yaml:5 'seat' is no field of type text" + end), errors("seat", "seat"));
        assertEquals(List.of("form.yaml:5 'name' is no field of type address" + end), errors("name", "name"));
        assertEquals(List.of("form.yaml:5 'inner' is no field of type text" + end), errors("inner", "seat"));
        assertEquals(List.of("form.yaml:5 'nowhere' is no field of type address" + end), errors("name", "nowhere"));
    }
}
