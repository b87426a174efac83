package jp.madoguchi.web.session.oidc;

import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.web.session.oidc.OidcRejected.Reason;
import org.jspecify.annotations.Nullable;

/** Claims as texts with limits; numbers and texts are the same to us, as providers send both. */
final class Claims {
    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final Map<String, Object> claims;

    private Claims(Map<String, Object> claims) {
        this.claims = claims;
    }

    static Claims of(UserInfo person) {
        return new Claims(person.toJSONObject());
    }

    Optional<String> text(String name) throws OidcRejected {
        @Nullable Object value = claims.get(name);
        if (value == null) return Optional.empty();
        if (!(value instanceof String) && !(value instanceof Number)) throw wrong(name);
        String text = value.toString().strip();
        boolean sound = text.length() <= LONGEST && text.codePoints().noneMatch(Claims::isHidden);
        if (!sound) throw wrong(name);
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    String required(String name) throws OidcRejected {
        Optional<String> text = text(name);
        if (text.isEmpty()) throw wrong(name);
        return text.get();
    }

    LocalDate date(String name, DateTimeFormatter format) throws OidcRejected {
        try {
            return LocalDate.parse(required(name), format);
        } catch (DateTimeException unreadable) {
            throw new OidcRejected(Reason.BAD_ANSWER, "claim " + name, unreadable);
        }
    }

    /** A list of objects; empty if there is none. */
    List<Claims> list(String name) throws OidcRejected {
        @Nullable Object value = claims.get(name);
        if (value == null) return List.of();
        if (!(value instanceof List<?> list) || list.size() > MOST) throw wrong(name);
        var found = new java.util.ArrayList<Claims>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> object)) throw wrong(name);
            var copy = new java.util.HashMap<String, Object>();
            object.forEach((key, inner) -> {
                if (inner != null) copy.put(String.valueOf(key), inner);
            });
            found.add(new Claims(copy));
        }
        return found;
    }

    private static boolean isHidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static OidcRejected wrong(String name) {
        return new OidcRejected(Reason.BAD_ANSWER, "claim " + name);
    }
}
