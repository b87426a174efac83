package jp.madoguchi.workflow.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Writes mails as {@code .eml} files into a folder: demo mode's post office. The same Message-ID is the same file. */
public final class MailFolder implements MailSender {
    private final Path folder;
    private final String from;
    private final Clock clock;

    public MailFolder(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "mail", ".tmp");
        Files.write(written, eml(mail).getBytes(StandardCharsets.UTF_8));
        String name = mail.messageId().replaceAll("[^A-Za-z0-9.-]", "_") + ".eml";
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String eml(Mail mail) {
        String body = Base64.getMimeEncoder().encodeToString(mail.text().getBytes(StandardCharsets.UTF_8));
        return String.join(
                "\r\n",
                "Message-ID: <" + mail.messageId() + ">",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)),
                "From: " + from,
                "To: " + singleLine(mail.to()),
                "Subject: " + encodedWord(mail.subject()),
                "MIME-Version: 1.0",
                "Auto-Submitted: auto-generated",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                body,
                "");
    }

    private static String singleLine(String header) {
        return header.replaceAll("[\\r\\n]", "");
    }

    private static String encodedWord(String subject) {
        StringBuilder words = new StringBuilder();
        int[] codePoints = singleLine(subject).codePoints().toArray();
        for (int at = 0; at < codePoints.length; at += 12) {
            String part = new String(codePoints, at, Math.min(12, codePoints.length - at));
            words.append(words.length() == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
        }
        return words.toString();
    }
}
