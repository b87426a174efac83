package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureKind;
import jp.madoguchi.forms.catalogue.RemedyNotice;
import jp.madoguchi.forms.pdf.DocumentMeta;
import jp.madoguchi.forms.pdf.DocumentRenderer;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.forms.template.DocumentFacts;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.issuance.VerificationCode;
import jp.madoguchi.workflow.party.Party;

/** Fills the template of a document with what was decided upon what was filed. */
@Singleton
class DocumentText {
    private final Applications applications;
    private final Accounts accounts;
    private final DocumentRenderer renderer;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    DocumentText(
            Applications applications,
            Accounts accounts,
            DocumentRenderer renderer,
            PublicAddress address,
            Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.renderer = renderer;
        this.address = address;
        this.clock = clock;
    }

    byte[] render(Issuance issuance, DocumentNumber number, VerificationCode code) throws MissingGlyph {
        Application application = issuance.application();
        ProcedureDefinition definition = issuance.definition();
        String name = applicantName(application);
        DocumentFacts facts = new DocumentFacts(
                application.filed(),
                issuance.evaluation(),
                name,
                application.arrivalNumber().map(ArrivalNumber::value).orElseThrow(),
                issuance.arrivedOn(),
                number.value(),
                issuance.documentDate(),
                issuance.validUntil(),
                issuance.issuer(),
                definition.officeName().ja(),
                issuance.term().ja(),
                issuance.decider(),
                issuance.disposition().map(DocumentText::reasons).orElse(List.of()),
                issuance.disposition()
                        .map(made -> made.content().<List<String>>fold(DocumentText::conditions, refusal -> List.of()))
                        .orElse(List.of()),
                definition.decision().remedyNotice().map(RemedyNotice::text).map(text -> text.ja()));
        URI check = address.resolve("/v/" + number + "?code=" + code.value());
        boolean certificate = definition.kind() == ProcedureKind.REQUEST
                && issuance.disposition().map(Disposition::granted).orElse(false);
        DocumentMeta meta = new DocumentMeta(
                issuance.document().title().ja(),
                number.value(),
                issuance.documentDate(),
                issuance.at(),
                issuance.issuer(),
                issuance.issuer() + "之印",
                certificate ? Optional.empty() : Optional.of(addressee(application, name)),
                Optional.of(new DocumentMeta.Verification(check, address.resolve("/verify"), code.value())),
                issuance.replaces()
                        .map(old -> new DocumentMeta.Replaced(
                                old.documentNumber().value(), LocalDate.ofInstant(issuance.at(), clock.getZone()))),
                Locale.JAPAN);
        return renderer.render(issuance.document().content(), facts, meta);
    }

    private String applicantName(Application application) {
        return accounts.party(application.party())
                .map(Party::displayName)
                .filter(name -> !name.isEmpty())
                .or(() -> applications.evidence(application.id(), 0).map(Evidence::signerName))
                .orElse("");
    }

    private String addressee(Application application, String name) {
        boolean business =
                accounts.party(application.party()).map(Party::business).orElse(false);
        return name + (business ? " 御中" : " 様");
    }

    /** Conditions, and what a grant in part refuses with its reasons: both can be appealed, so both stand together. */
    private static List<String> conditions(Proposal.Grant grant) {
        List<String> all = new ArrayList<>(grant.conditions());
        grant.refused().ifPresent(part -> {
            all.add("次の部分は認めません。" + part.part());
            all.add("その理由 " + part.reasons().lines().map(String::strip).collect(Collectors.joining(" ")));
            all.add("適用した基準 " + part.standardApplied());
        });
        return all;
    }

    private static List<String> reasons(Disposition disposition) {
        return disposition.content().fold(grant -> List.of(), refusal -> {
            List<String> paragraphs = new ArrayList<>();
            refusal.reasons()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(paragraphs::add);
            paragraphs.add("適用した基準 " + refusal.standardApplied());
            return paragraphs;
        });
    }
}
