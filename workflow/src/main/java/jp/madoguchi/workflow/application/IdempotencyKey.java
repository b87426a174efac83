package jp.madoguchi.workflow.application;

/**
 * Chosen by the client, once per act: a repeat gets the first answer.
 *
 * @param value 8–128 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        if (!value.matches("[\\x21-\\x7e]{8,128}")) {
            throw new IllegalArgumentException("An idempotency key has 8 to 128 visible ASCII characters");
        }
    }
}
