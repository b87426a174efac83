package jp.madoguchi.web.rest;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.Audience;
import jp.madoguchi.forms.catalogue.LegalRegime;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.OpeningWindow;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureKind;
import jp.madoguchi.forms.text.Language;

/** One procedure in its current version, with its form. */
record ProcedureBody(
        String id,
        int version,
        String sha256,
        ProcedureKind kind,
        LegalRegime regime,
        Texts name,
        Texts summary,
        List<Explanation> explanation,
        List<Texts> whatYouNeed,
        Audience audience,
        String agency,
        String office,
        Texts officeName,
        List<Texts> legalBasis,
        int standardPeriodDays,
        List<String> languages,
        Lifecycle lifecycle,
        Opening opening,
        Signing signature,
        Decision decision,
        AttachmentLimit attachments,
        List<String> delivery,
        List<FormView.PageView> pages) {

    /** A paragraph of the explanation. */
    record Explanation(Texts title, Texts text) {}

    /** When it can be begun and filed, in the office's time. */
    record Opening(Optional<String> from, Optional<String> until) {
        static Opening of(OpeningWindow window) {
            return new Opening(
                    window.from().map(Object::toString), window.until().map(Object::toString));
        }
    }

    /** What a filing must be signed with. */
    record Signing(boolean required, List<String> profiles, String assurance) {}

    /** How the procedure ends; the remedy notice (教示) where there is one. */
    record Decision(int approvalLevels, Texts grantTerm, Texts refusalTerm, Optional<Texts> remedyNotice) {}

    /** Limits on all attachments together. */
    record AttachmentLimit(int maxFiles, long maxTotalBytes) {}

    static ProcedureBody of(ProcedureDefinition definition) {
        return new ProcedureBody(
                definition.id(),
                definition.version(),
                definition.sha256(),
                definition.kind(),
                definition.regime(),
                Texts.of(definition.name()),
                Texts.of(definition.summary()),
                definition.explanation().stream()
                        .map(section -> new Explanation(Texts.of(section.title()), Texts.of(section.text())))
                        .toList(),
                definition.whatYouNeed().stream().map(Texts::of).toList(),
                definition.audience(),
                definition.agencyId(),
                definition.officeId(),
                Texts.of(definition.officeName()),
                definition.legalBasis().stream().map(Texts::of).toList(),
                definition.period().standardDays(),
                definition.languages().stream().map(Language::id).toList(),
                definition.lifecycle(),
                Opening.of(definition.opening()),
                new Signing(
                        definition.signature().required(),
                        definition.signature().profiles(),
                        definition.signature().assurance()),
                new Decision(
                        definition.decision().approvalLevels(),
                        Texts.of(definition.decision().grantTerm()),
                        Texts.of(definition.decision().refusalTerm()),
                        definition.decision().remedyNotice().map(notice -> Texts.of(notice.text()))),
                new AttachmentLimit(
                        definition.attachments().maxFiles(),
                        definition.attachments().maxTotalBytes()),
                definition.delivery(),
                definition.form().pages().stream().map(FormView.PageView::of).toList());
    }
}
