package jp.madoguchi.signature.challenge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.signature.challenge.AuthenticationRejected.Reason;

/** Reads an authentication token: one flat JSON object of at most 32 KiB. */
final class TokenReader {
    private static final int MAX_CHARS = 32 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TokenReader() {}

    static AuthenticationToken read(String json) throws AuthenticationRejected {
        if (json.length() > MAX_CHARS) throw malformed("too long");
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw malformed("no object");
            Map<String, String> values = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) values.put(name, parser.getText());
                else parser.skipChildren();
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null)
                throw malformed("trailing text");
            return new AuthenticationToken(
                    required(values, "format"),
                    required(values, "unverifiedCertificate"),
                    required(values, "algorithm"),
                    required(values, "signature"));
        } catch (IOException e) {
            throw malformed("unreadable");
        }
    }

    private static String required(Map<String, String> values, String name) throws AuthenticationRejected {
        String value = values.get(name);
        if (value == null || value.isEmpty()) throw malformed("no " + name);
        return value;
    }

    private static AuthenticationRejected malformed(String detail) {
        return new AuthenticationRejected(Reason.MALFORMED, "token: " + detail);
    }
}
