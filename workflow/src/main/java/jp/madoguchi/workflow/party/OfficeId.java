package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * An office (担当課) of an agency.
 *
 * @param value short ASCII identifier, as the procedure definition names it
 */
public record OfficeId(String value) implements Serializable {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public OfficeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an office id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
