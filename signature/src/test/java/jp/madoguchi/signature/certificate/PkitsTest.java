package jp.madoguchi.signature.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** NIST PKITS, where it is present: no false acceptance, and every false rejection named. */
class PkitsTest {
    private static final Path SUITE = Path.of(System.getProperty("madoguchi.pkits", "../../shared/suites/pkits"));
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    /** DSA is outside the allow-list. */
    private static final Set<String> REFUSED_BY_POLICY = Set.of("40104", "40105");

    record Case(
            String id,
            String certificate,
            List<String> others,
            List<String> crls,
            boolean valid,
            Map<String, Object> params) {}

    private static final Map<String, X509Certificate> WHOLE = new TreeMap<>();

    @BeforeAll
    static void readOnce() throws Exception {
        if (!Files.isDirectory(SUITE)) return;
        try (var files = Files.list(SUITE.resolve("certs"))) {
            for (Path file : files.sorted().toList()) {
                try {
                    WHOLE.put(file.getFileName().toString(), Certificates.read(Files.readAllBytes(file)));
                } catch (CertificateRejected e) {
                    System.err.println("PKITS certificate unreadable: " + file.getFileName());
                }
            }
        }
    }

    @Test
    @Timeout(600)
    void noFalseAcceptanceAndOnlyNamedRejections() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(SUITE), "PKITS is not here");
        var accepted = new TreeMap<String, String>();
        var rejected = new TreeMap<String, String>();
        for (boolean whole : new boolean[] {false, true})
            for (Case one : cases()) {
                Optional<CertificateRejected> outcome = run(one, whole);
                if (outcome.isEmpty() && !one.valid())
                    accepted.put(one.id() + (whole ? " whole" : ""), one.certificate());
                if (outcome.isPresent() && one.valid() && !REFUSED_BY_POLICY.contains(one.id()))
                    rejected.put(
                            one.id() + (whole ? " whole" : ""),
                            one.certificate() + " " + outcome.get().getMessage());
            }
        assertEquals(Map.of(), accepted);
        assertEquals(Map.of(), rejected);
    }

    private static Optional<CertificateRejected> run(Case one, boolean whole) throws Exception {
        try {
            var validation = new PathValidation(List.of(certificate("TrustAnchorRootCertificate.crt")));
            var others = new ArrayList<X509Certificate>();
            var crls = new ArrayList<byte[]>();
            if (whole) {
                others.addAll(WHOLE.values());
                crls.addAll(files(SUITE.resolve("crls")));
            } else {
                for (String name : one.others()) others.add(certificate(name));
                for (String name : one.crls())
                    crls.add(Files.readAllBytes(SUITE.resolve("crls").resolve(name)));
                crls.add(Files.readAllBytes(SUITE.resolve("crls/TrustAnchorRootCRL.crl")));
            }
            var options = new PathOptions(
                    AT,
                    Set.copyOf(strings(one.params().get("user_initial_policy_set"))),
                    Boolean.TRUE.equals(one.params().get("initial_explicit_policy")),
                    Boolean.TRUE.equals(one.params().get("initial_policy_mapping_inhibit")),
                    Boolean.TRUE.equals(one.params().get("initial_any_policy_inhibit")),
                    Optional.of(crls));
            validation.validate(certificate(one.certificate()), others, options);
            return Optional.empty();
        } catch (CertificateRejected e) {
            return Optional.of(e);
        }
    }

    private static X509Certificate certificate(String name) throws IOException, CertificateRejected {
        X509Certificate certificate = WHOLE.get(name);
        if (certificate == null) throw new CertificateRejected(CertificateReason.MALFORMED, name);
        return certificate;
    }

    private static List<byte[]> files(Path folder) throws IOException {
        var found = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) found.add(Files.readAllBytes(file));
        }
        return found;
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        try (JsonParser json =
                new JsonFactory().createParser(SUITE.resolve("pkits.json").toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<?, ?> read = (Map<?, ?>) value(json);
                Map<String, Object> params = new HashMap<>();
                if (read.get("params") instanceof Map<?, ?> given)
                    given.forEach((name, value) -> params.put(String.valueOf(name), value));
                cases.add(new Case(
                        String.valueOf(read.get("id")),
                        String.valueOf(read.get("cert")),
                        strings(read.get("other_certs")),
                        strings(read.get("crls")),
                        !read.containsKey("error"),
                        params));
            }
        }
        return cases;
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Object value(JsonParser json) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                var object = new HashMap<String, Object>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    object.put(name, value(json));
                }
                return object;
            }
            case START_ARRAY -> {
                var array = new ArrayList<Object>();
                while (json.nextToken() != JsonToken.END_ARRAY) array.add(value(json));
                return array;
            }
            case VALUE_TRUE -> {
                return true;
            }
            case VALUE_FALSE -> {
                return false;
            }
            default -> {
                return json.getText();
            }
        }
    }
}
