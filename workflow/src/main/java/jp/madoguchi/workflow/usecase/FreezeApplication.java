package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.SigningRequest;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Freezes what will be signed: {@code application.json}, {@code form.pdf} and every attachment. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class FreezeApplication {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final NumberDesk numbers;
    private final ContainerContent content;
    private final FilingPower power;
    private final Clock clock;

    @Inject
    FreezeApplication(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            NumberDesk numbers,
            ContainerContent content,
            FilingPower power,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.numbers = numbers;
        this.content = content;
        this.power = power;
        this.clock = clock;
    }

    /**
     * Freezes a draft, or the answer to the open correction request. While nothing is saved in between, freezing again
     * returns the same bytes; what an earlier certificate was to sign is replaced.
     *
     * @param certificate the signer's certificate, DER, where it is known before signing
     */
    public FrozenApplication freeze(Applicant actor, ApplicationId id, Optional<byte[]> certificate)
            throws RuleViolation, SignatureRejected {
        Application application = access.lock(actor, id);
        Optional<OpenCorrection> correction = reviews.openCorrection(id);
        Instant now = clock.instant();
        power.require(actor, catalogue.version(application.procedure()), now);
        requireNoInfectedFile(application);
        Optional<FrozenFiling> before = applications.frozen(id);
        byte[] container = before.isPresent() ? before.get().container() : build(application, correction, actor, now);
        if (before.isEmpty()) {
            application.freeze(now);
        }
        FrozenContainer frozen = ApplicationContainer.open(container);
        Optional<SigningRequest> request = Optional.empty();
        if (certificate.isPresent()) {
            request = Optional.of(ApplicationContainer.prepare(frozen, certificate.get(), now));
        }
        applications.freeze(
                application,
                new FrozenFiling(
                        before.map(FrozenFiling::id).orElseGet(() -> ApplicationId.timeOrdered(now)),
                        id,
                        correction.map(OpenCorrection::number).orElse(0),
                        container,
                        frozen.sha256(),
                        certificate,
                        request.map(SigningRequest::signedAttributes),
                        before.map(FrozenFiling::frozenAt).orElse(now)),
                new String(application.answers().toJson(), java.nio.charset.StandardCharsets.UTF_8));
        return view(id, frozen, request);
    }

    /** Whoever knows that a file is infected sends another one first; whether it is known never depends on waiting. */
    private void requireNoInfectedFile(Application application) throws FindingsRemain {
        List<Finding> infected = InfectedFiles.findings(
                AttachedFiles.of(application.answers(), applications.attachments(application.id())).stream()
                        .map(AttachmentRow::of)
                        .toList());
        if (!infected.isEmpty()) {
            throw new FindingsRemain(infected);
        }
    }

    private byte[] build(Application application, Optional<OpenCorrection> correction, Applicant actor, Instant now)
            throws RuleViolation {
        PublishedProcedure procedure = catalogue.version(application.procedure());
        SaveAnswers.requireOpenPaths(application, application.answers(), correction);
        FormDefinition form = procedure.definition().form();
        Answers before = application.answers();
        LocalDate day = application.day(now, clock.getZone());
        Evaluation first = form.evaluate(before, day);
        Answers needed = NumberDesk.withoutHidden(form, before, first);
        if (!needed.equals(before)) {
            application.save(needed, now);
            numbers.forgetUnnamed(application, form);
        }
        Evaluation evaluation = needed.equals(before) ? first : form.evaluate(needed, day);
        List<Finding> blocking =
                procedure.definition().findingsBeforeFiling(application.answers(), evaluation, day).stream()
                        .filter(Finding::blocks)
                        .toList();
        if (!blocking.isEmpty()) {
            throw new FindingsRemain(blocking);
        }
        int number = correction.map(OpenCorrection::number).orElse(0);
        return ApplicationContainer.freeze(content.of(application, number, actor, procedure, evaluation, now))
                .bytes();
    }

    private static FrozenApplication view(ApplicationId id, FrozenContainer frozen, Optional<SigningRequest> request)
            throws SignatureRejected {
        List<FrozenFile> files = frozen.entries().stream()
                .map(entry -> new FrozenFile(entry.name(), entry.mediaType(), entry.sha256(), entry.sizeBytes()))
                .toList();
        return new FrozenApplication(
                id,
                frozen.bytes(),
                frozen.sha256(),
                files,
                ApplicationContainer.file(frozen.bytes(), ContainerContent.FORM),
                request.map(made -> new FrozenApplication.ToSign(
                        made.signedAttributes(),
                        made.algorithm().jcaName(),
                        made.algorithm().digest())));
    }
}
