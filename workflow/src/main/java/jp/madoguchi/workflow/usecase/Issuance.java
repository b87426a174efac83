package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.DocumentDefinition.Outcome;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.signature.seal.SealUse;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.issuance.IssuedDocument;

/**
 * A document about to be issued: which one, on what ground, with which dates.
 *
 * @param application the case
 * @param disposition what was decided; empty for a notification, about which nothing is decided
 * @param authority by what right the last approval was given; empty where no approval was needed
 * @param definition the pinned procedure
 * @param document the document that tells this outcome to this applicant
 * @param evaluation of the filed answers on the day of arrival
 * @param arrivedOn day of arrival
 * @param documentDate the date it bears
 * @param at the instant of issuance
 * @param predecessor what it takes the place of; empty for the first one
 */
record Issuance(
        Application application,
        Optional<Disposition> disposition,
        Optional<Authority> authority,
        ProcedureDefinition definition,
        DocumentDefinition document,
        Evaluation evaluation,
        LocalDate arrivedOn,
        LocalDate documentDate,
        Instant at,
        Optional<Predecessor> predecessor) {

    /**
     * The revoked document that a new one takes the place of.
     *
     * @param document the revoked one
     * @param firstIssuedAt when the first document of the case was issued: its date stays, so that no period is longer
     */
    record Predecessor(IssuedDocument document, Instant firstIssuedAt) {}

    /** What is to be issued for a disposition or a handled notification; empty if the procedure has no document for it. */
    static Optional<Issuance> of(
            Application application,
            Optional<Disposition> disposition,
            Optional<Authority> authority,
            ProcedureDefinition definition,
            Instant at,
            ZoneId zone) {
        return of(application, disposition, authority, definition, Optional.empty(), at, zone);
    }

    /** What is to be issued in the place of a revoked document. */
    static Optional<Issuance> again(
            Application application,
            Optional<Disposition> disposition,
            Optional<Authority> authority,
            ProcedureDefinition definition,
            Predecessor predecessor,
            Instant at,
            ZoneId zone) {
        return of(application, disposition, authority, definition, Optional.of(predecessor), at, zone);
    }

    private static Optional<Issuance> of(
            Application application,
            Optional<Disposition> disposition,
            Optional<Authority> authority,
            ProcedureDefinition definition,
            Optional<Predecessor> predecessor,
            Instant at,
            ZoneId zone) {
        LocalDate arrivedOn = LocalDate.ofInstant(application.arrivedAt().orElseThrow(), zone);
        LocalDate dated =
                LocalDate.ofInstant(predecessor.map(Predecessor::firstIssuedAt).orElse(at), zone);
        Evaluation evaluation = definition.form().evaluate(application.filed(), arrivedOn);
        Outcome outcome = disposition.map(Disposition::granted).orElse(true) ? Outcome.GRANT : Outcome.REFUSAL;
        return definition
                .documentFor(outcome, evaluation, arrivedOn, dated)
                .map(document -> new Issuance(
                        application,
                        disposition,
                        authority,
                        definition,
                        document,
                        evaluation,
                        arrivedOn,
                        dated,
                        at,
                        predecessor));
    }

    /** What the outcome is called: 許可, 不許可, 処理. */
    LocalizedText term() {
        return disposition.map(Disposition::granted).orElse(true)
                ? definition.decision().grantTerm()
                : definition.decision().refusalTerm();
    }

    /** What its seal is chosen by. */
    SealUse sealUse() {
        return new SealUse(
                application.agency().value(),
                application.office().value(),
                application.procedure().procedure(),
                document.id());
    }

    /** Who decides, as this document names it; who acts for the head is named so. */
    String issuer() {
        String head = document.headTitle().orElse(definition.headTitle()).ja();
        return authority.map(right -> right.issuer(head)).orElse(head);
    }

    /** Title of the post of who decided; empty if none did. */
    String decider() {
        return authority.map(Authority::shown).orElse("");
    }

    /** The last day of what it grants; empty if that does not end. */
    Optional<LocalDate> validUntil() {
        return document.validUntil().flatMap(until -> until.day(evaluation, arrivedOn, documentDate));
    }

    /** The revoked document that it takes the place of. */
    Optional<IssuedDocument> replaces() {
        return predecessor.map(Predecessor::document);
    }
}
