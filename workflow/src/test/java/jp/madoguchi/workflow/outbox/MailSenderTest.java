package jp.madoguchi.workflow.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways a mail can leave carry the same words, and a repeat carries the same Message-ID. */
class MailSenderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Mail MAIL = new Mail(
            "outbox-1@madoguchi",
            "taro@example.jp",
            "【到達番号20261122-0000001-2】申請の状況が変わりました",
            "申請の状況をご確認ください。\nhttp://127.0.0.1:8080/applications/1\n");

    @TempDir
    Path folder;

    @Test
    void aMailServerGetsTheWordsAndTheSameMessageIdTwice() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailSender sender =
                    new SmtpMailSender("127.0.0.1", server.getSmtp().getPort(), "madoguchi@localhost", CLOCK);
            sender.send(MAIL);
            sender.send(MAIL);
            MimeMessage[] received = server.getReceivedMessages();
            assertEquals(2, received.length);
            for (MimeMessage message : received) {
                isTheMail(message);
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsDownIsAnIOExceptionSoThatTheOutboxTriesAgain() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        assertThrows(IOException.class, () -> new SmtpMailSender("127.0.0.1", port, "madoguchi@localhost", CLOCK)
                .send(MAIL));
    }

    @Test
    void aRepeatInTheFolderIsTheSameFile() throws Exception {
        MailSender sender = new MailFolder(folder, "madoguchi@localhost", CLOCK);
        sender.send(MAIL);
        sender.send(MAIL);
        try (var files = Files.list(folder)) {
            List<Path> written = files.toList();
            assertEquals(1, written.size());
            try (var eml = Files.newInputStream(written.get(0))) {
                isTheMail(new MimeMessage(Session.getInstance(new Properties()), eml));
            }
        }
    }

    private static void isTheMail(MimeMessage message) throws Exception {
        assertEquals("<outbox-1@madoguchi>", message.getMessageID());
        assertEquals(MAIL.subject(), message.getSubject());
        assertEquals("taro@example.jp", message.getAllRecipients()[0].toString());
        assertEquals(
                MAIL.text().strip(),
                message.getContent().toString().replace("\r\n", "\n").strip());
    }
}
