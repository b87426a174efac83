package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.conversation.Conversations;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.outbox.MailSender;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/**
 * Mails a guest the link to the conversation. Only the hash of its secret is kept, so each repeat makes another link and
 * another mail: the one mailed last works.
 */
@Singleton
class MailInvitation implements Delivery {
    private final Conversations conversations;
    private final MailSender sender;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    MailInvitation(Conversations conversations, MailSender sender, PublicAddress address, Clock clock) {
        this.conversations = conversations;
        this.sender = sender;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.INVITE_GUEST;
    }

    @Override
    public void deliver(OutboxMessage message) throws IOException {
        Instant now = clock.instant();
        Optional<Guest> found = conversations.guest(UUID.fromString(message.key()));
        if (found.filter(guest -> guest.isOpen(now)).isEmpty()) {
            return;
        }
        Guest guest = found.get();
        BearerToken secret = BearerToken.next();
        conversations.link(guest.id(), secret.sha256());
        sender.send(new Mail(
                "guest." + UUID.randomUUID() + "@" + address.uri().getHost(),
                guest.mailAddress(),
                "【連絡への招待】手続の担当から",
                """
                手続についての連絡に招待されました。次のページで読み、書くことができます。ほかの人に転送しないでください。
                同じ内容のメールが届いたときは、最後に届いたメールのリンクが使えます。

                You are invited to a conversation about an administrative procedure. Please do not forward this link.
                If you get this mail twice, the link in the last one works.

                """
                        + address.resolve("/guest?key=" + secret.value())
                        + "\n\nこのメールは送信専用です。\n"));
    }
}
