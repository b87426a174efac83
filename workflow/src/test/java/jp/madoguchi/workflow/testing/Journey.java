package jp.madoguchi.workflow.testing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.payment.SlipChannel;
import jp.madoguchi.workflow.usecase.BeginApplication;
import jp.madoguchi.workflow.usecase.DeliverOutbox;
import jp.madoguchi.workflow.usecase.FileApplication;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.OpenCase;
import jp.madoguchi.workflow.usecase.SaveAnswers;
import jp.madoguchi.workflow.usecase.payment.PaymentView;
import jp.madoguchi.workflow.usecase.payment.ReconcilePayments;
import jp.madoguchi.workflow.usecase.payment.ShowPayments;

/** What people do one after the other, for tests that begin further on. */
public final class Journey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Installation installation = Installation.shared();

    public ApplicationId draft(Party party, String procedure, Answers answers) throws Exception {
        Applicant applicant = party.asApplicant();
        ApplicationId id = installation.get(BeginApplication.class).begin(applicant, procedure);
        save(party, id, answers);
        return id;
    }

    public void save(Party party, ApplicationId id, Answers answers) throws Exception {
        long version = installation
                .get(OpenApplication.class)
                .open(party.asApplicant(), id)
                .version();
        installation.get(SaveAnswers.class).save(party.asApplicant(), id, version, answers);
    }

    public Submission sign(Party party, ApplicationId id, SigningKey key) throws Exception {
        byte[] certificate = key.certificate().getEncoded();
        FrozenApplication frozen =
                installation.get(FreezeApplication.class).freeze(party.asApplicant(), id, Optional.of(certificate));
        return new Submission.SignatureValue(
                SignatureMethods.PKCS12_BROWSER,
                certificate,
                key.sign(frozen.toSign().orElseThrow().signedAttributes()));
    }

    public Receipt file(Party party, ApplicationId id, SigningKey key) throws Exception {
        return installation.get(FileApplication.class).file(party.asApplicant(), id, key(), sign(party, id, key));
    }

    public ApplicationId filed(Party party, SigningKey key, String procedure) throws Exception {
        ApplicationId id = draft(party, procedure, answers(party.displayName()));
        file(party, id, key);
        return id;
    }

    public static Answers answers(String name) throws Exception {
        return Answers.parse("{\"applicant_name\":\"" + name + "\",\"members\":[{\"name\":\"一人目\"}]}");
    }

    public static IdempotencyKey key() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new IdempotencyKey(HexFormat.of().formatHex(bits));
    }

    /** Pays everything that a case owes, by a reconciliation file. */
    public void pay(Official official, ApplicationId id) throws Exception {
        StringBuilder file = new StringBuilder(SlipChannel.HEADER).append('\n');
        for (PaymentView payment : installation.get(ShowPayments.class).of(official, id)) {
            long owed = payment.demand().owedYen();
            if (owed > 0) {
                file.append("%s,%s,%d,%s%n"
                        .formatted(
                                UUID.randomUUID(),
                                payment.demand().slip().paymentNumber(),
                                owed,
                                LocalDate.now(Installation.CLOCK)));
            }
        }
        installation.get(ReconcilePayments.class).take(official, file.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void deliver() {
        installation.get(DeliverOutbox.class).deliver();
    }

    public long version(Official official, ApplicationId id) throws Exception {
        return installation.get(OpenCase.class).open(official, id).version();
    }

    public static Official steppedUp(Official official) {
        Instant now = Installation.CLOCK.instant();
        return official.withStepUp(now);
    }
}
