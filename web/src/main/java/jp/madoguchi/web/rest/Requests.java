package jp.madoguchi.web.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** Reads identifiers and preconditions from paths and headers. */
final class Requests {
    private static final Pattern ENTITY_TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private Requests() {}

    /** What is no identifier identifies nothing. */
    static ApplicationId application(String id) {
        return ApplicationId.parse(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    static AttachmentId attachment(String id) {
        return AttachmentId.parse(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    /** The version that the client last saw. A tag that this API never gave is a stale one. */
    static long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refused(ProblemType.IF_MATCH_REQUIRED);
        }
        Matcher tag = ENTITY_TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Refused(ProblemType.STALE_VERSION);
        }
        return Long.parseLong(tag.group(1));
    }

    static IdempotencyKey idempotencyKey(@Nullable String header) {
        if (header == null) {
            throw new Refused(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
        try {
            return new IdempotencyKey(header);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
    }

    /** One of an enumeration's names; another text is a malformed request. */
    static <E extends Enum<E>> E oneOf(Class<E> kind, String name) {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "not a " + kind.getSimpleName());
        }
    }

    static Optional<String> optional(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }
}
