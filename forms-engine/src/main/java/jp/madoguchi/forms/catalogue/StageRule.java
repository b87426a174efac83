package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage of a procedure of several stages: {@code stage} of {@code procedure.yaml}. It is begun from the grant of an
 * earlier stage, never by itself.
 *
 * @param after the stages whose grant opens this one, at least one
 */
public record StageRule(List<After> after) {
    public StageRule {
        after = List.copyOf(after);
    }

    /**
     * One of the stages before.
     *
     * @param procedure id of its procedure
     * @param carried fields of type {@code carried} here, by the path there: an answer or a computed value
     * @param prefilled fields here that begin with an answer from there and can be changed, by the path there
     */
    public record After(String procedure, Map<String, String> carried, Map<String, String> prefilled) {
        public After {
            carried = Map.copyOf(carried);
            prefilled = Map.copyOf(prefilled);
        }
    }

    /** How this stage follows a procedure; empty if it does not. */
    public Optional<After> follows(String procedure) {
        return after.stream().filter(one -> one.procedure().equals(procedure)).findFirst();
    }
}
