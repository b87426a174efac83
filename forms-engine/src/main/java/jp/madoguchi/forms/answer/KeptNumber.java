package jp.madoguchi.forms.answer;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the answers for an Individual Number (個人番号) that is kept apart: which one, and a commitment to it. The
 * number itself is in no answer.
 *
 * @param id names the kept number
 * @param commitment SHA-256, in hex, over a random salt and the number; what is signed covers it, and without the salt
 *     nobody can try out numbers
 * @param faulty whether what was typed is no valid number: it is kept as well, so that no input is lost
 */
public record KeptNumber(UUID id, String commitment, boolean faulty) {

    private static final Pattern SHAPE =
            Pattern.compile("kept(-faulty)?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{64})");

    /** Checks the commitment. */
    public KeptNumber {
        if (!commitment.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    /** Reads a stored answer; empty if it stands for no kept number. */
    public static Optional<KeptNumber> of(@Nullable Object stored) {
        if (!(stored instanceof String text)) {
            return Optional.empty();
        }
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new KeptNumber(UUID.fromString(matcher.group(2)), matcher.group(3), matcher.group(1) != null))
                : Optional.empty();
    }

    /** As the answers hold it. */
    public String toValue() {
        return (faulty ? "kept-faulty:" : "kept:") + id + ":" + commitment;
    }
}
