package jp.madoguchi.workflow.usecase;

import java.util.List;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.workflow.procedure.PublishedProcedure;

/**
 * A newer version of the form in which a draft may be continued.
 *
 * @param procedure the newer version
 * @param lost answers that have no place in it, in the order they were given
 */
public record MigrationOffer(PublishedProcedure procedure, List<Lost> lost) {

    /**
     * An answer that would be lost.
     *
     * @param path where it stands
     * @param field the field of the version it was given in
     * @param answer as it was given
     */
    public record Lost(String path, Field field, Object answer) {}

    /** Copies the list. */
    public MigrationOffer {
        lost = List.copyOf(lost);
    }
}
