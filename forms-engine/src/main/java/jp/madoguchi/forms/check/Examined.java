package jp.madoguchi.forms.check;

import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.possible.FormModel;

/**
 * A procedure under examination.
 *
 * @param folder its files
 * @param definition what they define
 * @param places where everything stands
 * @param model of the form, to reason about
 */
record Examined(ProcedureFolder folder, ProcedureDefinition definition, Places places, FormModel model) {

    static Examined of(ProcedureFolder folder, ProcedureDefinition definition) {
        return new Examined(folder, definition, Places.of(folder), new FormModel(definition.form()));
    }
}
