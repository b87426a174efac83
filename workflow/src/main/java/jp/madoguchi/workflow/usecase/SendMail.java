package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.outbox.MailSender;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;

/** Tells the applicant by mail: the arrival number and a link, nothing personal. Who gave no address gets none. */
@Singleton
class SendMail implements Delivery {
    private final Applications applications;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final MailSender sender;
    private final PublicAddress address;

    @Inject
    SendMail(
            Applications applications,
            Accounts accounts,
            ProcedureCatalogue catalogue,
            MailSender sender,
            PublicAddress address) {
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.sender = sender;
        this.address = address;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.SEND_MAIL;
    }

    /** The address the applicant gave in the form, in its first field for one. */
    private Optional<String> named(Application application) {
        return catalogue.version(application.procedure()).definition().form().fields().stream()
                .filter(field ->
                        field.type().id().equals("mail") && !field.path().contains("["))
                .flatMap(field -> application.filed().at(field.path()).stream())
                .map(Object::toString)
                .findFirst();
    }

    @Override
    public void deliver(OutboxMessage message) throws IOException {
        Application application = applications.find(message.application()).orElseThrow();
        if (application.channel().isEntered()) {
            // Who has no account cannot open the page that a mail leads to; letters go by post.
            return;
        }
        Optional<String> to =
                accounts.party(application.party()).flatMap(Party::mailAddress).or(() -> named(application));
        if (to.isEmpty()) {
            return;
        }
        Notice notice = Notice.ofKey(message.key()).orElseThrow();
        String number = application.arrivalNumber().map(ArrivalNumber::value).orElse("");
        sender.send(new Mail(
                message.key().replace(':', '.') + "@" + address.uri().getHost(),
                to.get(),
                "【到達番号 " + number + "】" + notice.subject(application.lifecycle()),
                notice.text(
                        application.lifecycle(),
                        address.resolve("/applications/" + application.id()).toString())));
    }
}
