package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Webhooks by the API: the secret is shown once, other parties' do not exist, and no address leads into our network. */
class WebhooksApiIT {
    private final RunningApplication application = RunningApplication.shared();

    @Test
    void subscribeListAndEnd() {
        Api company = application.api("minato");
        // A public address by number, so that no name is looked up; nothing is sent there without an event.
        Answer made = company.post(
                        "/webhooks", Map.of("url", "https://93.184.216.34/hook", "events", List.of("document.issued")))
                .expect(201);
        String id = made.text("id");
        assertTrue(made.text("secret").startsWith("whsec_"));
        assertEquals("document.issued", made.json().path("events").path(0).asText());
        Answer listed = company.get("/webhooks").expect(200);
        assertTrue(listed.json().toString().contains(id));
        assertFalse(listed.json().toString().contains("whsec_"), "the secret is shown once");
        Api other = application.api("yamada");
        assertFalse(other.get("/webhooks").expect(200).json().toString().contains(id));
        other.delete("/webhooks/" + id).expect(404);
        company.delete("/webhooks/" + id).expect(204);
        company.delete("/webhooks/" + id).expect(404);
        application.api().get("/webhooks").expect(401);
    }

    @Test
    void noAddressLeadsIntoOurNetwork() {
        Api company = application.api("minato");
        for (String inside : List.of(
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://no-such-host.invalid/")) {
            assertEquals(
                    "webhook-address-not-public",
                    company.post("/webhooks", Map.of("url", inside)).expect(422).text("reason"),
                    inside);
        }
        for (String wrong :
                List.of("http://93.184.216.34/", "https://93.184.216.34:22/", "https://u:p@93.184.216.34/")) {
            assertEquals(
                    "webhook-address-impossible",
                    company.post("/webhooks", Map.of("url", wrong)).expect(422).text("reason"),
                    wrong);
        }
        assertEquals(
                "webhook-no-such-event",
                company.post("/webhooks", Map.of("url", "https://93.184.216.34/", "events", List.of("everything")))
                        .expect(422)
                        .text("reason"));
        company.post("/webhooks", Map.of()).expect(400);
    }
}
