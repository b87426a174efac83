package jp.madoguchi.workflow.party;

import java.io.Serializable;

/**
 * An agency (行政庁) of this installation; no transaction crosses two of them.
 *
 * @param value short ASCII identifier, as the procedure definition names it
 */
public record AgencyId(String value) implements Serializable {
    public AgencyId {
        if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("Not an agency id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
