package jp.madoguchi.web.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FileSize;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Side;
import jp.madoguchi.workflow.usecase.conversation.ConversationView;

/**
 * A message in words.
 *
 * @param name who wrote it, with the side
 * @param at when, in words
 * @param machineTime when, for the browser
 * @param paragraphs the text, line by line
 * @param files what came with it
 * @param own whether this reader's side wrote it
 * @param fresh whether it is new to this reader
 * @param readBy who has seen it; empty if nobody
 */
public record MessageLine(
        String name,
        String at,
        String machineTime,
        List<String> paragraphs,
        List<FileLine> files,
        boolean own,
        boolean fresh,
        String readBy) {
    /**
     * A file to save.
     *
     * @param name file name
     * @param size in words
     * @param url where it is; empty if the malware scanner keeps it locked
     * @param scan what the scanner said, in words; empty if it can be opened
     */
    public record FileLine(String name, String size, String url, String scan) {}

    static List<MessageLine> of(
            ConversationView view, String fileUrl, Messages texts, ZoneId office, Language language) {
        return view.entries().stream()
                .map(entry -> of(entry, fileUrl, texts, office, language))
                .toList();
    }

    private static MessageLine of(
            ConversationView.Entry entry, String fileUrl, Messages texts, ZoneId office, Language language) {
        CaseMessage message = entry.message();
        String side = texts.text("conversation.side." + message.side());
        return new MessageLine(
                message.side() == Side.OFFICE ? side : message.name() + "（" + side + "）",
                DateText.moment(message.sentAt(), office, language),
                message.sentAt().toString(),
                message.text().lines().toList(),
                message.files().stream()
                        .map(file -> new FileLine(
                                file.name(),
                                FileSize.inWords(file.sizeBytes(), texts),
                                file.scan().isLocked() ? "" : fileUrl + message.number() + "-" + file.number(),
                                file.scan().isLocked() ? texts.text("scan." + file.scan()) : ""))
                        .toList(),
                entry.own(),
                entry.fresh(),
                entry.readBy().stream()
                        .map(reader -> texts.text("conversation.side." + reader))
                        .collect(Collectors.joining(texts.text("conversation.and"))));
    }
}
