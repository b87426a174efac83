package jp.madoguchi.workflow.credential;

import java.util.UUID;

/** A relink, whoever proves it. */
public record RelinkId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
