package jp.madoguchi.workflow.party;

import java.io.Serializable;

/**
 * An office (担当課) of an agency.
 *
 * @param value short ASCII identifier, as the procedure definition names it
 */
public record OfficeId(String value) implements Serializable {
    public OfficeId {
        if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("Not an office id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
