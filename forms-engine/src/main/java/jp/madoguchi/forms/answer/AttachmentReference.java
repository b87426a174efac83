package jp.madoguchi.forms.answer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An attachment as an answer names it; the bytes are kept elsewhere.
 *
 * @param attachment id of the stored file (a UUID)
 * @param name file name as the applicant gave it
 * @param size bytes
 * @param type media type that was recognised from the content
 */
public record AttachmentReference(String attachment, String name, long size, String type) {

    /** The value kept in {@link Answers}. */
    public Map<String, Object> toValue() {
        return Map.of("attachment", attachment, "name", name, "size", BigDecimal.valueOf(size), "type", type);
    }

    /** Reads a value kept in {@link Answers}; empty if it is not an attachment. */
    public static Optional<AttachmentReference> of(Object value) {
        if (value instanceof Map<?, ?> map
                && map.get("attachment") instanceof String attachment
                && map.get("name") instanceof String name
                && map.get("size") instanceof BigDecimal size
                && map.get("type") instanceof String type
                && size.precision() <= 18
                && size.scale() == 0
                && size.signum() >= 0) {
            return Optional.of(new AttachmentReference(attachment, name, size.longValue(), type));
        }
        return Optional.empty();
    }
}
