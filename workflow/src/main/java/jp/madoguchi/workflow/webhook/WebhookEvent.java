package jp.madoguchi.workflow.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What an applicant's software can be told. */
public enum WebhookEvent {
    /** An application arrived (到達). */
    APPLICATION_ARRIVED("application.arrived"),
    /** A correction is requested (補正). */
    CORRECTION_REQUESTED("correction.requested"),
    /** The disposition was made (処分). */
    DISPOSITION_MADE("disposition.made"),
    /** A document can be fetched, or was sent on paper (交付). */
    DOCUMENT_ISSUED("document.issued"),
    /** The office or a guest wrote something that waits to be read (連絡). */
    MESSAGE_RECEIVED("message.received");

    private final String wireName;

    WebhookEvent(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in the API and in what is sent. */
    public String wireName() {
        return wireName;
    }

    /** The event of a name from outside. */
    public static Optional<WebhookEvent> named(String wireName) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(wireName))
                .findFirst();
    }
}
