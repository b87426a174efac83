package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * An agency (行政庁) of this installation; no transaction crosses two of them.
 *
 * @param value short ASCII identifier, as the procedure definition names it
 */
public record AgencyId(String value) implements Serializable {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public AgencyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an agency id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
