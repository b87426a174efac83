package jp.madoguchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A demo citizen with a browser's session: logs in with the certificate and fetches pages. */
final class CertificateVisitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    /** HTTP/1.1, as browsers and proxies speak it without TLS. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    CertificateVisitor(String address) {
        this.address = address.replaceAll("/$", "");
    }

    /** Logs in as Web eID does: a signature over the hashes of origin and nonce. */
    void logIn(Path pkcs12, String password) throws IOException, InterruptedException, GeneralSecurityException {
        HttpResponse<String> login = get("/login");
        String token = login.body().replaceAll("(?s).*name=\"madoguchi-token\" content=\"([^\"]*)\".*|.*", "$1");
        JsonNode challenge = JSON.readTree(post("/session/challenge", "{}", token));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(pkcs12)) {
            store.load(in, password.toCharArray());
        }
        String alias = store.aliases().nextElement();
        X509Certificate certificate = (X509Certificate) store.getCertificate(alias);
        boolean rsa = certificate.getPublicKey().getAlgorithm().equals("RSA");
        Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
        signature.initSign((PrivateKey) store.getKey(alias, password.toCharArray()));
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(sha256(address));
        signed.write(sha256(challenge.path("nonce").asText()));
        signature.update(signed.toByteArray());
        Base64.Encoder base64 = Base64.getEncoder();
        String body = JSON.createObjectNode()
                .put("next", "/applications")
                .set(
                        "token",
                        JSON.createObjectNode()
                                .put("format", "web-eid:1.0")
                                .put("unverifiedCertificate", base64.encodeToString(certificate.getEncoded()))
                                .put("algorithm", rsa ? "RS256" : "ES256")
                                .put("signature", base64.encodeToString(signature.sign())))
                .toString();
        post("/session/login", body, token);
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new draft through the API, by its id. */
    String draft(String bearer, String procedure, JsonNode answers) throws IOException, InterruptedException {
        String body = JSON.createObjectNode()
                .put("procedure", procedure)
                .set("answers", answers)
                .toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/applications"))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(require(client.send(request, HttpResponse.BodyHandlers.ofString()), 201))
                .path("id")
                .asText();
    }

    /** A page as a browser asks for it. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Language", "ja")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String post(String path, String json, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", address)
                .header("X-Madoguchi-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return require(client.send(request, HttpResponse.BodyHandlers.ofString()), 200);
    }

    private static String require(HttpResponse<String> response, int status) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
