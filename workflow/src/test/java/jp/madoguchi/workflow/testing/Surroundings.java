package jp.madoguchi.workflow.testing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import jp.madoguchi.forms.pdf.ApplicationPrinter;
import jp.madoguchi.forms.pdf.DocumentRenderer;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.forms.pdf.LabelPrinter;
import jp.madoguchi.forms.pdf.LetterPrinter;
import jp.madoguchi.forms.pdf.ReceiptPrinter;
import jp.madoguchi.forms.pdf.SlipPrinter;
import jp.madoguchi.signature.app.AuthenticationApp;
import jp.madoguchi.signature.archive.ArchiveTokens;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.dossier.EvidencePackage;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ContainerCompletion;
import jp.madoguchi.signature.method.ContainerTimestamp;
import jp.madoguchi.signature.seal.SealAugmentation;
import jp.madoguchi.signature.seal.SealRegister;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.verification.ExaminedFile;
import jp.madoguchi.signature.verification.Verifier;
import jp.madoguchi.workflow.corporation.CorporateRegister;
import jp.madoguchi.workflow.corporation.CorporateTable;
import jp.madoguchi.workflow.identity.DelegationTerms;
import jp.madoguchi.workflow.individualnumber.NumberKeys;
import jp.madoguchi.workflow.individualnumber.NumberRetention;
import jp.madoguchi.workflow.issuance.FileExaminer;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.journal.AnchorFolder;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.outbox.MailSender;
import jp.madoguchi.workflow.outbox.SmtpMailSender;
import jp.madoguchi.workflow.payment.PaymentChannel;
import jp.madoguchi.workflow.payment.SlipChannel;
import jp.madoguchi.workflow.preservation.PreservationPlan;
import jp.madoguchi.workflow.quarantine.FileScanner;
import jp.madoguchi.workflow.quarantine.ScanFailed;
import jp.madoguchi.workflow.quarantine.ScanVerdict;
import jp.madoguchi.workflow.quarantine.ScannerUnavailable;
import jp.madoguchi.workflow.quarantine.WithoutScanner;
import jp.madoguchi.workflow.webhook.HttpWebhookSender;
import jp.madoguchi.workflow.webhook.TargetGuard;
import jp.madoguchi.workflow.webhook.WebhookKey;
import jp.madoguchi.workflow.webhook.WebhookSender;

/** What the web application produces in service, produced for tests: the real database and transactions. */
@Singleton
public class Surroundings {
    static volatile FileScanner scanner = new WithoutScanner();
    static volatile boolean mailServerDown;
    static final List<Mail> MAILS = new CopyOnWriteArrayList<>();

    @Produces
    @Singleton
    DataSource dataSource() {
        return Database.shared().pooled();
    }

    @Produces
    @Singleton
    TestClock testClock() {
        return Installation.CLOCK;
    }

    @Produces
    @Singleton
    PublicAddress address() {
        return new PublicAddress(URI.create("http://127.0.0.1:8080/"));
    }

    @Produces
    @Singleton
    AnchorFolder anchors() {
        return new AnchorFolder(Optional.of(Installation.anchors()));
    }

    @Produces
    @Singleton
    NumberKeys numberKeys() throws IOException {
        return NumberKeys.at(Files.createTempDirectory("keys").resolve("individual-number.keys"));
    }

    @Produces
    @Singleton
    NumberRetention numberRetention() {
        return new NumberRetention(Period.ofDays(30), Period.ofDays(180));
    }

    @Produces
    @Singleton
    DelegationTerms delegationTerms() {
        return new DelegationTerms("MADOGUCHI", Set.of("1"));
    }

    @Produces
    @Singleton
    PaymentChannel paymentChannel() {
        return new SlipChannel("13103");
    }

    @Produces
    @Singleton
    SlipPrinter slipPrinter() {
        return new SlipPrinter(Fonts.standard());
    }

    @Produces
    @Singleton
    LetterPrinter letterPrinter() {
        return new LetterPrinter(Fonts.standard());
    }

    @Produces
    @Singleton
    LabelPrinter labelPrinter() {
        return new LabelPrinter(Fonts.standard());
    }

    @Produces
    @Singleton
    MailSender mails() {
        Integer port = Integer.getInteger("madoguchi.test.smtp-port");
        if (port != null) {
            return new SmtpMailSender("127.0.0.1", port, "madoguchi@localhost", Installation.CLOCK);
        }
        return mail -> {
            if (mailServerDown) {
                throw new IOException("the mail server is down");
            }
            MAILS.add(mail);
        };
    }

    @Produces
    @Singleton
    FileScanner scanner() {
        return new FileScanner() {
            @Override
            public boolean isThere() {
                return scanner.isThere();
            }

            @Override
            public ScanVerdict scan(byte[] content) throws ScannerUnavailable, ScanFailed {
                return scanner.scan(content);
            }
        };
    }

    @Produces
    @Singleton
    WebhookKey webhookKey() throws IOException {
        String file = System.getProperty("madoguchi.test.webhook-key");
        return WebhookKey.at(
                file == null ? Files.createTempDirectory("webhook").resolve("webhook.key") : Path.of(file));
    }

    @Produces
    @Singleton
    TargetGuard targetGuard() {
        return new TargetGuard(InetAddress::getAllByName, true);
    }

    @Produces
    @Singleton
    WebhookSender webhooks(TargetGuard guard) {
        return new HttpWebhookSender(guard, (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(2));
    }

    @Produces
    @Singleton
    CorporateRegister corporations() {
        return CorporateTable.standard();
    }

    @Produces
    @Singleton
    ContainerCheck containerCheck() {
        return new ContainerCheck(Installation.PKI.check(), Installation.PKI.revocation());
    }

    @Produces
    @Singleton
    ContainerTimestamp containerTimestamp() {
        return new ContainerTimestamp(Installation.PKI.timestamps());
    }

    @Produces
    @Singleton
    TimestampSource timestamps() {
        return Installation.PKI.timestamps();
    }

    @Produces
    @Singleton
    Optional<AuthenticationApp> authenticationApp() {
        return Optional.of(PlayedApp.shared().app());
    }

    @Produces
    @Singleton
    DssValidation dss() {
        return new DssValidation(Installation.PKI.anchors(), Installation.PKI::crls);
    }

    @Produces
    @Singleton
    SealRegister seals() throws IOException {
        return SealRegister.open(
                TestSeals.shared().register(), Installation.CLOCK.getZone(), Installation.PKI.timestamps());
    }

    @Produces
    @Singleton
    CertificateCheck certificates() {
        return Installation.PKI.check();
    }

    @Produces
    @Singleton
    ContainerCompletion completion() {
        return new ContainerCompletion(Installation.PKI.check(), Installation.PKI.crlSource());
    }

    @Produces
    @Singleton
    SealAugmentation augmentation() {
        return new SealAugmentation(
                Installation.PKI.check(), Installation.PKI.crlSource(), Installation.PKI.timestamps());
    }

    @Produces
    @Singleton
    ArchiveTokens archiveTokens() {
        return new ArchiveTokens(Installation.PKI.check(), Installation.PKI.crlSource());
    }

    @Produces
    @Singleton
    EvidencePackage evidencePackage() {
        return new EvidencePackage(Installation.PKI.check(), Installation.PKI.crlSource());
    }

    @Produces
    @Singleton
    PreservationPlan preservationPlan() {
        return new PreservationPlan(LocalTime.of(2, 30), Duration.ofDays(180), 10);
    }

    /** In this process: the tests' own files are harmless. */
    @Produces
    @Singleton
    FileExaminer examiner() {
        var verifier = new Verifier(Installation.PKI.anchors(), Installation.PKI.revocation());
        return new FileExaminer() {
            @Override
            public ExaminedFile examine(byte[] file, Optional<byte[]> content, Optional<byte[]> record) {
                return verifier.examine(file, content, record, Installation.CLOCK.instant());
            }

            @Override
            public byte[] etsiReport(byte[] file) {
                return dss().validate(file, Installation.CLOCK.instant()).etsiReport();
            }
        };
    }

    @Produces
    @Singleton
    ApplicationPrinter applicationPrinter() {
        return new ApplicationPrinter(Fonts.standard());
    }

    @Produces
    @Singleton
    ReceiptPrinter receiptPrinter() {
        return new ReceiptPrinter(Fonts.standard());
    }

    @Produces
    @Singleton
    DocumentRenderer documentRenderer() {
        return new DocumentRenderer(Fonts.standard());
    }

    static Clock clock() {
        return Installation.CLOCK;
    }
}
