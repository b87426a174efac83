package jp.madoguchi.workflow.outbox;

import java.io.IOException;

/** Sends mails; called from the outbox only, repeated until it succeeds. */
public interface MailSender {
    /**
     * Sends one mail.
     *
     * @throws IOException when the mail was perhaps not taken over: it is sent again, with the same Message-ID
     */
    void send(Mail mail) throws IOException;
}
