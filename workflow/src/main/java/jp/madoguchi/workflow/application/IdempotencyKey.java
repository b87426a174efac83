package jp.madoguchi.workflow.application;

import java.util.regex.Pattern;

/**
 * Chosen by the client, once per act: a repeat gets the first answer.
 *
 * @param value 8–128 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,128}");

    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An idempotency key has 8 to 128 visible ASCII characters");
        }
    }
}
