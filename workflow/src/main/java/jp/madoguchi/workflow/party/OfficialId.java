package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.util.UUID;

/** An official (職員). */
public record OfficialId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
