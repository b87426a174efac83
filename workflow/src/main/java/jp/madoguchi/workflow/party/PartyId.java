package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.util.UUID;

/** A citizen or a business that applies. */
public record PartyId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
