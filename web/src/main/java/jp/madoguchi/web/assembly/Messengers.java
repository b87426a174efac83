package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.workflow.journal.AnchorFolder;
import jp.madoguchi.workflow.outbox.MailFolder;
import jp.madoguchi.workflow.outbox.MailSender;
import jp.madoguchi.workflow.outbox.SmtpMailSender;
import jp.madoguchi.workflow.payment.PaymentChannel;
import jp.madoguchi.workflow.payment.SlipChannel;

/** What leaves the installation: mails, and the journal's anchors. */
@Singleton
public class Messengers {

    private static final int SMTP_PORT = 25;

    private final Configured configured;

    @Inject
    Messengers(Configured configured) {
        this.configured = configured;
    }

    /** An SMTP server where one is named, else a folder of {@code .eml} files. */
    @Produces
    @Singleton
    MailSender mails(Clock clock) {
        String from = configured.text("madoguchi.mail.from").orElse("madoguchi@localhost");
        Optional<String> server = configured.text("madoguchi.mail.smtp.host");
        if (server.isPresent()) {
            int port = configured.number("madoguchi.mail.smtp.port", SMTP_PORT);
            return new SmtpMailSender(server.get(), port, from, clock);
        }
        Path folder = configured
                .path("madoguchi.mail.folder")
                .orElseThrow(
                        () -> new StartRefusal("Neither madoguchi.mail.smtp.host nor madoguchi.mail.folder is set."));
        return new MailFolder(folder, from, clock);
    }

    /** Payment slips, and their reconciliation by file. */
    @Produces
    @Singleton
    PaymentChannel payments() {
        String collector = configured.text("madoguchi.payment.collector").orElse("00000");
        try {
            return new SlipChannel(collector);
        } catch (IllegalArgumentException other) {
            throw new StartRefusal("madoguchi.payment.collector has five digits, not “" + collector + "”.", other);
        }
    }

    @Produces
    @Singleton
    AnchorFolder anchors() {
        return new AnchorFolder(configured.path("madoguchi.journal.anchor-directory"));
    }
}
