package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.outbox.MailSender;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.webhook.Subscription;
import jp.madoguchi.workflow.webhook.Subscriptions;

/** Tells the owner of a webhook by mail that nothing is sent there any more. Who gave no address gets none. */
@Singleton
class MailWebhookDisabled implements Delivery {
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final MailSender sender;
    private final PublicAddress address;

    @Inject
    MailWebhookDisabled(Subscriptions subscriptions, Accounts accounts, MailSender sender, PublicAddress address) {
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.sender = sender;
        this.address = address;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.WEBHOOK_DISABLED;
    }

    @Override
    public void deliver(OutboxMessage message) throws IOException {
        Optional<Subscription> subscription = subscriptions.find(UUID.fromString(message.key()));
        Optional<String> to =
                subscription.flatMap(found -> accounts.party(found.party())).flatMap(Party::mailAddress);
        if (subscription.isEmpty() || to.isEmpty()) {
            return;
        }
        sender.send(new Mail(
                "webhook." + message.key() + "@" + address.uri().getHost(),
                to.get(),
                "【Webhook】送信を止めました",
                """
                登録されたWebhookに2日以上届かなかったため、送信を止めました。受け取る側を直してから、APIで登録し直してください。
                止めている間の出来事は、APIの申請の状況（/status）で確認できます。

                Your webhook could not be reached for more than two days, so it was switched off.
                Please mend the receiver and subscribe again by the API.

                """
                        + "ID: " + message.key() + "\n\nこのメールは送信専用です。\n"));
    }
}
