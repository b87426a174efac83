package jp.madoguchi.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One request for each operation of the API, made so that it changes nothing even for those who may send it: acts come
 * with a version of the case that is out of date, files and signatures are none.
 */
final class RightsRequests {
    private static final Map<String, Object> STALE = Map.of("version", 1);
    private static final byte[] NO_FILE = {1, 2, 3};

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final RightsCases.Subject issued;
    private final RightsCases.Subject underReview;

    /** A request, and the case that it is about. */
    record Row(RightsCases.Subject subject, BiFunction<Api, String, Answer> request) {
        Answer send(Api api) {
            return request.apply(api, subject.id());
        }
    }

    RightsRequests(RightsCases cases) {
        issued = cases.issued();
        underReview = cases.underReview();
        open();
        applicants();
        webhooks(cases.webhook());
        documents();
        cases();
        branches();
    }

    /** By operation, such as {@code POST /cases/{id}/claim}. */
    Map<String, Row> rows() {
        return rows;
    }

    private void row(String operation, BiFunction<Api, String, Answer> request) {
        rows.put(operation, new Row(underReview, request));
    }

    private void open() {
        row("GET /procedures", (api, id) -> api.get("/procedures"));
        row("GET /procedures/{id}", (api, id) -> api.get("/procedures/" + Procedures.RESTAURANT));
        row(
                "GET /procedures/{id}/versions/{version}/options",
                (api, id) -> api.get("/procedures/electrical-contractor-registration/versions/1/options?path=none"));
        row("POST /verification", (api, id) -> api.post("/verification", "application/octet-stream", NO_FILE));
        row(
                "POST /verification/report",
                (api, id) -> api.post("/verification/report", "application/octet-stream", NO_FILE));
        row("GET /verification/{documentNumber}", (api, id) -> api.get("/verification/0-0?code=none"));
        row("GET /public-inspections", (api, id) -> api.get("/public-inspections"));
        row("GET /public-inspections/{id}", (api, id) -> api.get("/public-inspections/" + id));
        row("GET /problems", (api, id) -> api.get("/problems"));
        row("GET /problems/{slug}", (api, id) -> api.get("/problems/not-found"));
        row("GET /openapi.json", (api, id) -> api.get("/openapi.json"));
    }

    private void applicants() {
        row(
                "POST /applications",
                (api, id) -> api.post(
                        "/applications", Map.of("procedure", Procedures.RESIDENT_RECORD, "answers", Map.of())));
        row("GET /applications/{id}", (api, id) -> api.get("/applications/" + id));
        row("PUT /applications/{id}", (api, id) -> api.ifMatch("\"0\"")
                .put("/applications/" + id, Map.of("answers", Map.of())));
        row(
                "POST /applications/{id}/attachments",
                (api, id) -> api.upload(
                        "/applications/" + id + "/attachments",
                        Map.of("path", "none"),
                        "a.pdf",
                        "application/pdf",
                        SamplePdf.of("x")));
        row(
                "GET /applications/{id}/attachments/{attachment}",
                (api, id) -> api.get("/applications/" + id + "/attachments/" + underReview.attachment()));
        row(
                "DELETE /applications/{id}/attachments/{attachment}",
                (api, id) -> api.delete("/applications/" + id + "/attachments/" + underReview.attachment()));
        row("POST /applications/{id}/container", (api, id) -> api.post("/applications/" + id + "/container", Map.of()));
        row("POST /applications/{id}/arrival", (api, id) -> signed(api, "/applications/" + id + "/arrival"));
        row(
                "POST /applications/{id}/corrections/{number}/answer",
                (api, id) -> signed(api, "/applications/" + id + "/corrections/1/answer"));
        rows.put(
                "POST /applications/{id}/withdrawal",
                new Row(issued, (api, id) -> api.post("/applications/" + id + "/withdrawal", Map.of())));
        row("GET /applications/{id}/status", (api, id) -> api.get("/applications/" + id + "/status"));
    }

    private static Answer signed(Api api, String path) {
        return api.idempotencyKey(Filing.key()).post(path, Map.of("certificate", "AA==", "signature", "AA=="));
    }

    private void webhooks(String id) {
        row("GET /webhooks", (api, unused) -> api.get("/webhooks"));
        row("POST /webhooks", (api, unused) -> api.post("/webhooks", Map.of("url", "http://127.0.0.1/")));
        row("DELETE /webhooks/{id}", (api, unused) -> api.delete("/webhooks/" + id));
    }

    private void documents() {
        row("GET /applications/{id}/container", (api, id) -> api.get("/applications/" + id + "/container"));
        row("GET /applications/{id}/evidence", (api, id) -> api.get("/applications/" + id + "/evidence"));
        row("GET /applications/{id}/receipt", (api, id) -> api.get("/applications/" + id + "/receipt"));
        row("GET /applications/{id}/journal-proof", (api, id) -> api.get("/applications/" + id + "/journal-proof"));
        rows.put(
                "GET /applications/{id}/documents",
                new Row(issued, (api, id) -> api.get("/applications/" + id + "/documents")));
        rows.put(
                "GET /applications/{id}/documents/{number}",
                new Row(issued, (api, id) -> api.get("/applications/" + id + "/documents/1")));
    }

    private void cases() {
        row("GET /inbox", (api, id) -> api.get("/inbox"));
        row("POST /inbox/search", (api, id) -> api.post("/inbox/search", Map.of("contains", "本町")));
        row("GET /cases/{id}", (api, id) -> api.get("/cases/" + id));
        row("GET /cases/{id}/candidates", (api, id) -> api.get("/cases/" + id + "/candidates"));
        row("POST /inbox/next", (api, id) -> api.post("/inbox/next", Map.of()));
        row("POST /tokens/step-up", (api, id) -> api.post("/tokens/step-up", Map.of()));
        act("claim", Map.of());
        act("release", Map.of());
        act("intake-record", Map.of());
        act("handling", Map.of());
        act("approval", Map.of());
        act("issuance", Map.of());
        act("remand", Map.of("comment", "再検討"));
        act("draft", Map.of("proposal", Desk.grant()));
        act("step-result", Map.of("step", "user_none", "outcome", "PASSED"));
        act("document-revocation", Map.of("document", 1, "ground", "UNREADABLE", "reason", "読み取れない。"));
        act("document-revocation-decision", Map.of("decision", "DECLINE"));
        act("reassignment", Map.of("to", "00000000-0000-4000-8000-000000000000", "reason", "休暇"));
        act(
                "correction-request",
                Map.of(
                        "dueOn",
                        LocalDate.now().plusDays(14).toString(),
                        "items",
                        List.of(Map.of("path", "applicant_name", "reason", "確認"))));
        row("POST /cases/{id}/conflict", (api, id) -> api.post("/cases/" + id + "/conflict", Map.of("reason", "")));
    }

    private void branches() {
        act(
                "opinion-request",
                Map.of(
                        "office",
                        "doro",
                        "question",
                        "意見",
                        "dueOn",
                        LocalDate.now().plusDays(14).toString()));
        act("guidance", Map.of("aim", "CHANGE", "content", "内容"));
        act(
                "inspection-offer",
                Map.of(
                        "place",
                        "店舗",
                        "slots",
                        List.of(Instant.now().plusSeconds(90_000).toString())));
        act("announcement", Map.of());
        act("announcement-renewal", Map.of());
        act("inspection-result", Map.of("result", "CONFORMS", "findings", "適合"));
        row(
                "POST /cases/{id}/opinions/{number}/answer",
                (api, id) -> api.post("/cases/" + id + "/opinions/1/answer", Map.of("stance", "CONDITIONAL")));
        row(
                "POST /applications/{id}/guidance/{number}/answer",
                (api, id) -> api.post("/applications/" + id + "/guidance/1/answer", Map.of("follows", false)));
        row(
                "POST /applications/{id}/inspection-date",
                (api, id) -> api.post(
                        "/applications/" + id + "/inspection-date",
                        Map.of("startsAt", Instant.now().plusSeconds(90_000).toString())));
    }

    private void act(String act, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.putAll(STALE);
        row("POST /cases/{id}/" + act, (api, id) -> api.post("/cases/" + id + "/" + act, body));
    }
}
