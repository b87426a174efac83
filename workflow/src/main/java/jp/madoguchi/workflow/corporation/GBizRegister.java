package jp.madoguchi.workflow.corporation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The register Gビズインフォ of the Ministry of Economy, Trade and Industry, by its REST API: {@code GET
 * /hojin/v1/hojin/<number>} with the token that the ministry gives an installation in {@code X-hojinInfo-api-token}. It
 * answers {@code {"hojin-infos": [{"corporate_number", "name", "postal_code", "location", …}]}}, or 404 for a number it
 * does not have. Whatever goes wrong, the register is silent and the applicant types.
 */
public final class GBizRegister implements CorporateRegister {

    private static final int MOST_BYTES = 1_000_000;
    private static final Pattern PREFECTURE = Pattern.compile("(東京都|北海道|(?:京都|大阪)府|.{2,3}県)(.*)");

    /** A city ends at 市, 区, 町 or 村; some names have one of these inside. */
    private static final Pattern CITY = Pattern.compile("((?:"
            + "(?:市川|市原|四日市|廿日市|野々市|八日市場|今市|余市郡余市|高市郡.{1,3}|町田|十日町|大町|東村山|武蔵村山|村山|羽村|大村|田村|玉村|.{1,6}?郡.{1,6}?)"
            + "(?:市|区|町|村)"
            + "|.{1,7}?市.{1,5}?区|.{1,7}?[市区町村]))(.*)");

    private final URI hojin;
    private final String token;
    private final Duration patience;
    private final HttpClient client;
    private final JsonFactory json = new JsonFactory();

    /**
     * A register at an address.
     *
     * @param service where the API begins: {@code https://info.gbiz.go.jp}
     * @param token what the ministry gave
     * @param patience longest time for an answer
     */
    public GBizRegister(URI service, String token, Duration patience) {
        this.hojin = URI.create(service.toString().replaceFirst("/$", "") + "/hojin/v1/hojin/");
        this.token = token;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer find(String number) {
        HttpRequest request = HttpRequest.newBuilder(hojin.resolve(number))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("X-hojinInfo-api-token", token)
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, info -> limited());
        try {
            HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode()) {
                case 200 -> read(response.body(), number);
                case 404 -> Answer.UNKNOWN;
                default -> Answer.SILENT;
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.SILENT;
        } catch (ExecutionException | TimeoutException | IOException silent) {
            return Answer.SILENT;
        } finally {
            asked.cancel(true);
        }
    }

    /** The body up to a limit; one that is longer is cut off and no JSON then. */
    private static HttpResponse.BodySubscriber<byte[]> limited() {
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofInputStream(), GBizRegister::firstBytes);
    }

    private static byte[] firstBytes(InputStream body) {
        try (body) {
            return body.readNBytes(MOST_BYTES);
        } catch (IOException brokenOff) {
            return new byte[0];
        }
    }

    private Answer read(byte[] body, String number) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("hojin-infos")
                        && parser.nextToken() == JsonToken.START_ARRAY) {
                    return parser.nextToken() == JsonToken.START_OBJECT
                            ? corporation(texts(parser), number)
                            : Answer.UNKNOWN;
                }
            }
        }
        return Answer.SILENT;
    }

    /** The entries of an object that are texts. */
    private static Map<String, String> texts(JsonParser parser) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getText().strip());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private static Answer corporation(Map<String, String> texts, String number) {
        String name = texts.getOrDefault("name", "");
        if (!number.equals(texts.get("corporate_number")) || name.isBlank()) {
            return Answer.SILENT;
        }
        Matcher place = PREFECTURE.matcher(texts.getOrDefault("location", ""));
        String prefecture = place.matches() ? place.group(1) : "";
        String rest = place.matches() ? place.group(2) : texts.getOrDefault("location", "");
        Matcher city = CITY.matcher(rest);
        return Answer.of(new Corporation(
                number,
                name,
                texts.getOrDefault("postal_code", "").replaceAll("\\D", ""),
                prefecture,
                city.matches() ? city.group(1) : "",
                city.matches() ? city.group(2) : rest));
    }
}
