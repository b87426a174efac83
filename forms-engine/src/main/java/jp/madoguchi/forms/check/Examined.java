package jp.madoguchi.forms.check;

import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;

/**
 * A procedure under examination.
 *
 * @param folder its files
 * @param definition what they define
 * @param places where everything stands
 */
record Examined(ProcedureFolder folder, ProcedureDefinition definition, Places places) {

    static Examined of(ProcedureFolder folder, ProcedureDefinition definition) {
        return new Examined(folder, definition, Places.of(folder));
    }
}
