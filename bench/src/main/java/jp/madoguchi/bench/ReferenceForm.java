package jp.madoguchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;

/** The reference form: 60 fields, 15 conditions, 5 computed values, a repeat of 20 rows by 6 fields. */
final class ReferenceForm {

    private ReferenceForm() {}

    static byte[] file(String name) throws IOException {
        try (InputStream in = ReferenceForm.class.getResourceAsStream("reference-form/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(file(name));
    }

    static ProcedureFolder folder() throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", file("procedure.yaml"));
        files.put("form.yaml", file("form.yaml"));
        return new ProcedureFolder("reference-form", 1, files);
    }

    /** The form in our own definition language. */
    static ProcedureDefinition definition() throws IOException {
        Compilation compilation = new DefinitionCompiler().compile(folder());
        return compilation
                .definition()
                .orElseThrow(() -> new IOException(compilation.findings().toString()));
    }
}
