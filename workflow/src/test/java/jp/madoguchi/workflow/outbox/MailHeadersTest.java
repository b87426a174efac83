package jp.madoguchi.workflow.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody adds a header, a recipient or a body to a mail by what stands in a name, an address or a subject. */
class MailHeadersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final String ADDRESS = "taro@example.jp";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: eve@example.com",
                "\nBcc: eve@example.com",
                "\rBcc: eve@example.com",
                "\r\n\r\n<p>another body</p>",
                "\r\n Bcc: eve@example.com",
                "\u2028Bcc: eve@example.com",
                "\u2029Bcc: eve@example.com",
                "\u0085Bcc: eve@example.com",
                "\u0000",
                "\u000bBcc: eve@example.com"
            })
    void noHeaderHoldsALineBreak(String injected) {
        assertThrows(IllegalArgumentException.class, () -> new Mail("1@madoguchi" + injected, ADDRESS, "s", "t"));
        assertThrows(IllegalArgumentException.class, () -> new Mail("1@madoguchi", ADDRESS + injected, "s", "t"));
        assertThrows(IllegalArgumentException.class, () -> new Mail("1@madoguchi", ADDRESS, "s" + injected, "t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taro",
                "taro@example.jp, eve@example.com",
                "taro@example.jp;eve@example.com",
                "taro@example.jp eve@example.com",
                "<taro@example.jp>",
                "Taro <taro@example.jp>",
                "\"a\"@example.jp",
                "group:taro@example.jp",
                "taro@exa\rmple.jp"
            })
    void aMailGoesToOneAddress(String address) {
        assertThrows(IllegalArgumentException.class, () -> new Mail("1@madoguchi", address, "s", "t"));
    }

    /** What looks like headers in a subject of plain letters, or in the text, stays what it is. */
    @Test
    void headersInTheTextAreText() throws Exception {
        Mail mail = new Mail(
                "1@madoguchi",
                ADDRESS,
                "Subject: Bcc: eve@example.com =?UTF-8?Q?=0D=0ABcc:_eve@example.com?=",
                """
                Bcc: eve@example.com

                .
                MAIL FROM:<eve@example.com>
                """);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            new SmtpMailSender("127.0.0.1", server.getSmtp().getPort(), "madoguchi@localhost", CLOCK).send(mail);
            assertEquals(1, server.getReceivedMessages().length);
            isAsWritten(mail, server.getReceivedMessages()[0]);
        } finally {
            server.stop();
        }
        new MailFolder(folder, "madoguchi@localhost", CLOCK).send(mail);
        try (var files = Files.list(folder);
                var eml = Files.newInputStream(files.findFirst().orElseThrow())) {
            isAsWritten(mail, new MimeMessage(Session.getInstance(new Properties()), eml));
        }
    }

    private static void isAsWritten(Mail mail, MimeMessage message) throws Exception {
        List<String> names = Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
        assertEquals(List.of(), names.stream().filter("Bcc"::equalsIgnoreCase).toList(), names.toString());
        assertEquals(1, message.getAllRecipients().length);
        assertEquals(ADDRESS, message.getAllRecipients()[0].toString());
        assertEquals(
                mail.text().strip(),
                message.getContent().toString().replace("\r\n", "\n").strip());
    }
}
