package jp.madoguchi.forms.catalogue;

import java.util.List;

/** The roles that a field may name as its readers. */
public final class FieldRoles {

    /** Their names in definitions. */
    public static final List<String> NAMES =
            List.of("administrator", "approver", "auditor", "intake", "opinion", "reviewer");

    private FieldRoles() {}
}
