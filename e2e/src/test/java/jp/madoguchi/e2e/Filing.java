package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One application on its applicant's side of the API, from the draft on. */
final class Filing {
    private final Api api;
    private final Signer signer;
    private final String id;

    private Filing(Api api, Signer signer, String id) {
        this.api = api;
        this.signer = signer;
        this.id = id;
    }

    /** Begins a draft of this person with these answers. */
    static Filing begin(RunningApplication application, Person person, String procedure, Map<String, ?> answers) {
        Api api = new Api(application.address(), person.apiToken());
        Answer draft = api.post("/applications", Map.of("procedure", procedure, "answers", answers))
                .expect(201);
        return new Filing(api, person.signer(), draft.text("id"));
    }

    /** A draft that is complete: the answers, and a small PDF wherever a file is asked for. */
    static Filing complete(RunningApplication application, Person person, String procedure, Map<String, ?> answers) {
        return begin(application, person, procedure, answers).attachWhatIsMissing();
    }

    String id() {
        return id;
    }

    Api api() {
        return api;
    }

    String path(String more) {
        return "/applications/" + id + more;
    }

    /** The same application with another key to sign with. */
    Filing signedBy(Signer other) {
        return new Filing(api, other, id);
    }

    Answer read() {
        return api.get(path("")).expect(200);
    }

    Answer save(Map<String, ?> answers) {
        return api.ifMatch(read().etag()).put(path(""), Map.of("answers", answers));
    }

    /** Saves the answers with one top-level answer changed. */
    Answer change(String field, Object value) {
        Map<String, Object> answers = new LinkedHashMap<>();
        read().json().path("answers").fields().forEachRemaining(old -> answers.put(old.getKey(), old.getValue()));
        answers.put(field, value);
        return save(answers);
    }

    Filing attachWhatIsMissing() {
        Set<String> files = attachmentFields();
        for (JsonNode finding : read().json().path("findings")) {
            String path = finding.path("path").asText();
            if (files.contains(path.replaceAll("\\[\\d+]", "[]"))) {
                attach(path, "添付.pdf").expect(201);
            }
        }
        return this;
    }

    private Set<String> attachmentFields() {
        Set<String> found = new HashSet<>();
        String procedure = read().json().path("procedure").path("id").asText();
        for (JsonNode field :
                api.get("/procedures/" + procedure).expect(200).json().findParents("limits")) {
            if (field.path("type").asText().equals("attachment")) {
                found.add(field.path("path").asText());
            }
        }
        return found;
    }

    /** A visible text field of the form with an answer, for a correction to be pinned to. */
    String textField(int which) {
        JsonNode draft = read().json();
        String procedure = draft.path("procedure").path("id").asText();
        List<String> found = new ArrayList<>();
        for (JsonNode field :
                api.get("/procedures/" + procedure).expect(200).json().findParents("limits")) {
            String path = field.path("path").asText();
            if (field.path("type").asText().matches("text|textarea")
                    && draft.path("answers").path(path).isTextual()) {
                found.add(path);
            }
        }
        return found.get(which);
    }

    Answer attach(String path, String fileName) {
        return attach(path, fileName, SamplePdf.of("Attachment"));
    }

    Answer attach(String path, String fileName, byte[] content) {
        return api.upload(path("/attachments"), Map.of("path", path), fileName, "application/pdf", content);
    }

    Answer freeze() {
        return api.post(
                path("/container"), Map.of("certificate", Base64.getEncoder().encodeToString(signer.der())));
    }

    /** The frozen container itself, as a file to sign elsewhere. */
    byte[] container() {
        return api.with("Accept", "application/vnd.etsi.asic-e+zip")
                .post(path("/container"), Map.of())
                .expect(200)
                .body();
    }

    /** What is sent as a signature over what is frozen now. */
    Map<String, String> signature() {
        JsonNode toSign = freeze().expect(200).json().path("toSign");
        byte[] value = signer.sign(
                Base64.getDecoder().decode(toSign.path("signedAttributes").asText()));
        return submission(value);
    }

    Map<String, String> submission(byte[] value) {
        return Map.of(
                "certificate", Base64.getEncoder().encodeToString(signer.der()),
                "signature", Base64.getEncoder().encodeToString(value));
    }

    Answer arrive(String key, Map<String, String> submission) {
        return api.idempotencyKey(key).post(path("/arrival"), submission);
    }

    /** Freezes, signs and files with a key of its own. */
    Answer arrive() {
        return arrive(key(), signature());
    }

    Answer answerCorrection(int number) {
        return api.idempotencyKey(key()).post(path("/corrections/" + number + "/answer"), signature());
    }

    Answer status() {
        return api.get(path("/status")).expect(200);
    }

    String state() {
        return status().text("state");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
