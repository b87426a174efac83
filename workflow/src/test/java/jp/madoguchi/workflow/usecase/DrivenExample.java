package jp.madoguchi.workflow.usecase;

import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.catalogue.Audience;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ReviewRules;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.testing.ExampleFiles;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.usecase.stage.BeginStage;

/** An example of the catalogue as a case, with the people who take it through its procedure's steps. */
final class DrivenExample {
    private static final String STANDARD = "審査基準第1";
    private static final String REASON = "事実を審査基準に照らし、要件を満たさないと認めた。";

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final PublishedProcedure procedure;
    private final Example example;
    private final Party party;
    private final SigningKey key;
    private final ApplicationId id;
    private final Staff staff;
    private final Set<String> refusedFiles = new HashSet<>();

    /** Filled in, its files attached, on the example's own day. */
    DrivenExample(PublishedProcedure procedure, Example example) throws Exception {
        this(procedure, example, Optional.empty());
    }

    /** The same, begun as the stage after an application; a stage that follows none is begun without its right to. */
    DrivenExample(PublishedProcedure procedure, Example example, Optional<ApplicationId> before) throws Exception {
        Installation.CLOCK.setTo(example.today());
        this.procedure = procedure;
        this.example = example;
        boolean company = procedure.definition().audience() == Audience.BUSINESS
                && procedure.definition().signature().profiles().contains("registrar");
        this.party = company ? People.SHOKUDO : People.YAMADA;
        this.key = company ? People.SHOKUDO_KEY : People.YAMADA_KEY;
        this.staff = Staff.of(procedure.office());
        this.id = begun(before);
        journey.save(party, id, ExampleFiles.without(example.answers()));
        attach();
    }

    private ApplicationId begun(Optional<ApplicationId> before) throws Exception {
        String name = procedure.key().procedure();
        if (before.isPresent()) {
            return uc(BeginStage.class).begin(party.asApplicant(), before.get(), name);
        }
        if (procedure.definition().handling().stage().isEmpty()) {
            return uc(BeginApplication.class).begin(party.asApplicant(), name);
        }
        Instant now = Installation.CLOCK.instant();
        ApplicationId alone = ApplicationId.next(now);
        TransactionManager transactions = uc(TransactionManager.class);
        transactions.begin();
        uc(Applications.class).add(Application.begin(alone, procedure, party.id(), now));
        transactions.commit();
        return alone;
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    Party party() {
        return party;
    }

    ApplicationId id() {
        return id;
    }

    Staff staff() {
        return staff;
    }

    /** The paths of fields that refused a file at the door. */
    Set<String> refusedFiles() {
        return refusedFiles;
    }

    private void attach() throws Exception {
        for (Map.Entry<String, List<AttachmentReference>> field :
                ExampleFiles.in(example.answers()).entrySet()) {
            for (AttachmentReference file : field.getValue()) {
                try {
                    uc(AttachFile.class)
                            .attach(party.asApplicant(), id, field.getKey(), file.name(), ExampleFiles.bytes(file));
                } catch (AttachmentRejected atTheDoor) {
                    refusedFiles.add(field.getKey());
                }
            }
        }
    }

    void file() throws Exception {
        journey.file(party, id, key);
        journey.deliver();
    }

    CaseView seen() throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    private boolean isNotification() {
        return procedure.definition().lifecycle() == Lifecycle.NOTIFICATION;
    }

    void recordIntake() throws Exception {
        uc(RecordIntake.class).record(staff.intake(), id, seen().version());
    }

    /** Asked for one answer, whose first word stays as it was; signed again. */
    void correct() throws Exception {
        String path = example.answers().at("applicant_phone").isPresent() ? "applicant_phone" : "truth_declared";
        uc(RequestCorrection.class)
                .request(
                        staff.intake(),
                        id,
                        seen().version(),
                        List.of(new CorrectionItem(path, "確かめてください。")),
                        LocalDate.now(Installation.CLOCK).plusDays(14));
        Installation.CLOCK.forward(Duration.ofDays(1));
        int round = seen().corrections().size();
        uc(AnswerCorrection.class).answer(party.asApplicant(), id, round, Journey.key(), journey.sign(party, id, key));
        journey.deliver();
    }

    /** Pays, goes through everything beside the review, is decided and issued, or handled. */
    void finish(boolean granted) throws Exception {
        journey.pay(staff.intake(), id);
        if (isNotification()) {
            uc(HandleNotification.class).handle(Journey.steppedUp(staff.intake()), id, seen().version());
        } else {
            opinions();
            inspection();
            publicInspection();
            decide(granted);
        }
        journey.deliver();
    }

    private void opinions() throws Exception {
        for (OpinionView asked : seen().opinions()) {
            if (asked.status() == OpinionRequest.Status.OPEN) {
                uc(AnswerOpinion.class)
                        .answer(
                                Staff.of(new OfficeId(asked.office())).reviewer(),
                                id,
                                asked.number(),
                                OpinionRequest.Stance.NO_OBJECTION,
                                "支障はない。");
            }
        }
    }

    private void inspection() throws Exception {
        ReviewRules review = procedure.definition().review();
        CaseView view = seen();
        if (!review.needsInspection(view.evaluation(), example.today())) {
            return;
        }
        Instant slot = Installation.CLOCK.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        uc(ArrangeInspection.class).offer(staff.reviewer(), id, view.version(), "施設", List.of(slot));
        uc(ArrangeInspection.class).pick(party.asApplicant(), id, slot);
        Installation.CLOCK.forward(Duration.ofDays(3));
        uc(ArrangeInspection.class)
                .record(staff.reviewer(), id, seen().version(), Inspection.Result.CONFORMS, "基準に適合していた。");
    }

    private void publicInspection() throws Exception {
        if (procedure.definition().review().publicInspection().isPresent()) {
            uc(AnnounceInspection.class).announce(staff.reviewer(), id, seen().version());
            Installation.CLOCK.forward(Duration.ofDays(30));
        }
    }

    private void decide(boolean granted) throws Exception {
        Proposal proposal = granted
                ? new Proposal.Grant("", List.of("変更があるときは届け出ること。"))
                : new Proposal.Refusal(RefusalGround.SUBSTANTIVE, REASON, STANDARD);
        long version =
                uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, seen().version(), proposal);
        for (int level = 0; seen().state() == ApplicationState.DRAFTED; level++) {
            version = uc(ApproveDraft.class)
                    .approve(Journey.steppedUp(staff.approvers().get(level)), id, version);
        }
    }

    void withdraw() throws Exception {
        uc(WithdrawApplication.class).withdraw(party.asApplicant(), id, "事情が変わったため");
        journey.deliver();
    }
}
