package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;

/**
 * One published version of a procedure, compiled. Immutable and thread-safe.
 *
 * @param id stable name: {@code restaurant-permit}
 * @param version from 1
 * @param sha256 of the folder it was compiled from
 * @param migrates earlier versions whose drafts may be continued in this one; the others stay pinned to theirs
 * @param kind what it is in law
 * @param lifecycle the course a case takes
 * @param regime which procedural law governs
 * @param languages those in which every text exists; the others are shown in Japanese
 * @param opening when it can be begun and filed
 * @param individualNumber whether it may ask for individual numbers (個人番号)
 * @param name as the catalogue shows it
 * @param summary one sentence
 * @param explanation sections of the explanation page: who, fee, period, what happens
 * @param whatYouNeed things to have at hand
 * @param audience whom it is for
 * @param agencyId the agency (行政庁)
 * @param officeId the office in charge (担当課)
 * @param officeName the office's name
 * @param headTitle who decides, as documents name it: みなと市長
 * @param legalBasis laws and articles
 * @param period standard and statutory periods
 * @param signature what a filing must be signed with
 * @param review opinions, inspection and public inspection that review contains
 * @param decision approval levels, terms, remedy notice, withdrawal
 * @param documents what is issued
 * @param attachments limits on all attachments together
 * @param delivery ways of delivery: {@code electronic}, {@code post}, {@code counter}
 * @param handling what goes on around the review: payments
 * @param retentionYears how long the agency keeps the case
 * @param form the form
 * @param examples its own tests
 */
public record ProcedureDefinition(
        String id,
        int version,
        String sha256,
        List<Integer> migrates,
        ProcedureKind kind,
        Lifecycle lifecycle,
        LegalRegime regime,
        Set<Language> languages,
        OpeningWindow opening,
        boolean individualNumber,
        LocalizedText name,
        LocalizedText summary,
        List<ExplanationSection> explanation,
        List<LocalizedText> whatYouNeed,
        Audience audience,
        String agencyId,
        String officeId,
        LocalizedText officeName,
        LocalizedText headTitle,
        List<LocalizedText> legalBasis,
        ProcessingPeriod period,
        SignatureRules signature,
        ReviewRules review,
        DecisionRules decision,
        List<DocumentDefinition> documents,
        AttachmentLimits attachments,
        List<String> delivery,
        CaseHandling handling,
        int retentionYears,
        FormDefinition form,
        List<Example> examples) {

    /** Copies lists. */
    public ProcedureDefinition {
        languages = Collections.unmodifiableSet(EnumSet.copyOf(languages));
        migrates = List.copyOf(migrates);
        explanation = List.copyOf(explanation);
        whatYouNeed = List.copyOf(whatYouNeed);
        legalBasis = List.copyOf(legalBasis);
        documents = List.copyOf(documents);
        delivery = List.copyOf(delivery);
        examples = List.copyOf(examples);
    }

    /**
     * What is found before these answers are filed: the findings of the form; without any that blocks, one more if
     * anything that the procedure decides by the answers later on exceeds the limits of an evaluation. Afterwards the
     * applicant could not mend it any more.
     *
     * @param evaluation of the answers
     * @param day of the look
     */
    public List<Finding> findingsBeforeFiling(Answers answers, Evaluation evaluation, LocalDate day) {
        return evaluation.blocksFiling() || new Foresight(this, answers, evaluation, day).isWithinLimits()
                ? evaluation.findings()
                : Stream.concat(
                                evaluation.findings().stream(),
                                Stream.of(Finding.evaluationStopped(evaluation.visible().stream()
                                        .findFirst()
                                        .orElse(""))))
                        .toList();
    }

    /**
     * The document that tells an outcome to one applicant.
     *
     * @param evaluation of the answers decided upon
     * @param arrivedOn day of arrival
     * @param documentDate the date the document is to bear
     */
    public Optional<DocumentDefinition> documentFor(
            DocumentDefinition.Outcome outcome, Evaluation evaluation, LocalDate arrivedOn, LocalDate documentDate) {
        return documents.stream()
                .filter(document -> document.outcome() == outcome)
                .filter(document -> document.when()
                        .map(when -> when.isTrue(evaluation, arrivedOn, documentDate))
                        .orElse(true))
                .findFirst();
    }
}
