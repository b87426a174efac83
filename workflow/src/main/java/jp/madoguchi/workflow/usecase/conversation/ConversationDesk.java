package jp.madoguchi.workflow.usecase.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.application.UploadedFile;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Conversations;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.conversation.MessageFile;
import jp.madoguchi.workflow.conversation.Side;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.Notice;
import jp.madoguchi.workflow.usecase.Quarantine;

/** What reading and writing have in common for all three sides; who may do it was decided before. */
@Singleton
class ConversationDesk {
    private final Conversations conversations;
    private final CaseStep step;
    private final Quarantine quarantine;
    private final Clock clock;

    @Inject
    ConversationDesk(Conversations conversations, CaseStep step, Quarantine quarantine, Clock clock) {
        this.conversations = conversations;
        this.step = step;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Closed with the case: what was said stays readable, nothing is added. */
    static boolean isOpen(Application application) {
        return !application.state().isDraft() && !application.state().isEnded();
    }

    /** How a side is named among the readers. */
    static String reader(Side side, Optional<UUID> guest) {
        return guest.map(UUID::toString).orElse(side.name());
    }

    /** The messages with who has seen them; all are seen by this reader from now on, unless it only watches. */
    List<ConversationView.Entry> read(Application application, Side side, Optional<UUID> guest, boolean watching) {
        List<CaseMessage> messages = conversations.of(application.id());
        Map<String, Integer> seen = conversations.read(application.id());
        int before = seen.getOrDefault(reader(side, guest), 0);
        if (!watching && !messages.isEmpty() && before < messages.size()) {
            conversations.markRead(application.id(), reader(side, guest), messages.size(), clock.instant());
        }
        return messages.stream()
                .map(message -> {
                    boolean own = isOwn(message, side, guest);
                    return new ConversationView.Entry(
                            message, own, !own && message.number() > before, readers(message, seen));
                })
                .toList();
    }

    private static boolean isOwn(CaseMessage message, Side side, Optional<UUID> guest) {
        return message.side() == side && (side != Side.GUEST || message.author().equals(guest));
    }

    private static List<Side> readers(CaseMessage message, Map<String, Integer> seen) {
        return Stream.of(Side.APPLICANT, Side.OFFICE)
                .filter(side -> side != message.side() && seen.getOrDefault(side.name(), 0) >= message.number())
                .toList();
    }

    /** Adds a message; tells the applicant by mail unless something unread waits already. */
    CaseMessage write(
            Application application, Side side, Optional<UUID> author, String name, String text, List<SentFile> files)
            throws RuleViolation {
        if (!isOpen(application)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int before = conversations.count(application.id());
        CaseMessage message = CaseMessage.write(before, side, author, name, now, text, examined(files));
        conversations.add(
                application.id(),
                application.agency(),
                message,
                files.stream().map(SentFile::bytes).toList());
        message.files().forEach(file -> quarantine.hold(application, file.sha256(), now));
        int known = conversations.read(application.id()).getOrDefault(Side.APPLICANT.name(), 0);
        if (side != Side.APPLICANT && known >= before) {
            step.notify(application, Notice.MESSAGE_RECEIVED, message.number());
        }
        conversations.markRead(
                application.id(), reader(side, side == Side.GUEST ? author : Optional.empty()), message.number(), now);
        return message;
    }

    private static List<MessageFile> examined(List<SentFile> files) throws AttachmentRejected {
        if (files.size() > CaseMessage.MOST_FILES) {
            throw new AttachmentRejected(AttachmentRejected.Reason.TOO_MANY);
        }
        List<MessageFile> kept = new ArrayList<>();
        for (SentFile file : files) {
            UploadedFile passed =
                    UploadedFile.examine(file.name(), file.bytes(), CaseMessage.LARGEST_FILE, CaseMessage.FILE_TYPES);
            kept.add(new MessageFile(
                    kept.size() + 1,
                    passed.name(),
                    passed.contentType(),
                    file.bytes().length,
                    passed.sha256(),
                    ScanState.NOT_SCANNED));
        }
        return kept;
    }

    /**
     * A file of a message.
     *
     * @throws NotAllowedNow if the scanner has not found it clean
     */
    StoredFile file(ApplicationId id, int message, int file) throws RuleViolation {
        MessageFile described = conversations.of(id).stream()
                .filter(found -> found.number() == message)
                .flatMap(found -> found.files().stream())
                .filter(found -> found.number() == file)
                .findFirst()
                .orElseThrow(NotFound::new);
        quarantine.requireOpen(id, described.sha256());
        return conversations.file(id, message, file).orElseThrow(NotFound::new);
    }

    /** Guests whose link works now. */
    List<Guest> present(Application application) {
        Instant now = clock.instant();
        return conversations.guests(application.id()).stream()
                .filter(guest -> guest.isOpen(now))
                .toList();
    }
}
