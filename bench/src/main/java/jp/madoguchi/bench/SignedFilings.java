package jp.madoguchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.UUID;

/** An agent's software that files through the HTTP API: drafts, freezes, signs and files. */
final class SignedFilings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROCEDURE = "residence-certificate-copy";
    private static final String ANSWERS =
            """
            {"requester_kind": "self", "applicant_name": "%1$s", "applicant_kana": "ヤマダ タロウ",
             "applicant_birth_date": "1985-04-12",
             "applicant_address": {"postal_code": "105-0001", "prefecture": "まどぐち県", "city": "みなと市",
                "street": "中央一丁目2番3号", "building": "みなとハイツ101"},
             "applicant_phone": "0312345678", "household_head": "%1$s", "extent": "all", "show_relationship": true,
             "show_domicile": false, "show_individual_number": false, "purpose": "bank", "copies": 2,
             "delivery": "electronic", "truth_declared": true}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String token;
    private final String name;
    private final byte[] certificate;
    private final PrivateKey key;

    private SignedFilings(String api, String token, String name, byte[] certificate, PrivateKey key) {
        this.api = api;
        this.token = token;
        this.name = name;
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * The first demo person of an installation.
     *
     * @param address of the running server
     * @param data its data directory
     */
    static SignedFilings ofDemo(String address, Path data) throws IOException, GeneralSecurityException {
        JsonNode person = JSON.readTree(Files.readAllBytes(data.resolve("demo/personas.json")))
                .path("people")
                .get(0);
        for (JsonNode file : person.path("pkcs12")) {
            if (file.path("purpose").asText().equals("signing")) {
                char[] password = file.path("password").asText().toCharArray();
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(
                        data.resolve("demo").resolve(file.path("file").asText()))) {
                    store.load(in, password);
                }
                String alias = store.aliases().nextElement();
                return new SignedFilings(
                        address.replaceAll("/$", "") + "/api/v1/applications",
                        person.path("apiToken").asText(),
                        person.path("name").asText(),
                        store.getCertificate(alias).getEncoded(),
                        (PrivateKey) store.getKey(alias, password));
            }
        }
        throw new IOException("The first demo person has no certificate for signing");
    }

    /**
     * Ready to be filed: frozen and signed.
     *
     * @param application its id
     * @param key idempotency key
     * @param body the submission
     */
    record Prepared(String application, String key, String body) {}

    /** Drafts, freezes and signs. */
    Prepared prepare() throws IOException, InterruptedException, GeneralSecurityException {
        String draft = JSON.createObjectNode()
                .put("procedure", PROCEDURE)
                .set("answers", JSON.readTree(ANSWERS.formatted(name)))
                .toString();
        String id = send("", draft, "", 201).path("id").asText();
        Base64.Encoder base64 = Base64.getEncoder();
        String freeze = JSON.createObjectNode()
                .put("certificate", base64.encodeToString(certificate))
                .toString();
        JsonNode toSign = send("/" + id + "/container", freeze, "", 200).path("toSign");
        Signature signature =
                Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        signature.initSign(key);
        signature.update(toSign.path("signedAttributes").binaryValue());
        String submission = JSON.createObjectNode()
                .put("certificate", base64.encodeToString(certificate))
                .put("signature", base64.encodeToString(signature.sign()))
                .toString();
        return new Prepared(id, UUID.randomUUID().toString(), submission);
    }

    /** Files; returns the arrival number. */
    String file(Prepared prepared) throws IOException, InterruptedException {
        return send("/" + prepared.application() + "/arrival", prepared.body(), prepared.key(), 201)
                .path("arrivalNumber")
                .asText();
    }

    private JsonNode send(String path, String body, String idempotencyKey, int status)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != status) {
            throw new IOException(path + ": " + response.statusCode() + " "
                    + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return JSON.readTree(response.body());
    }
}
