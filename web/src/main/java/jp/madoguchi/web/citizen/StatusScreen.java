package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.RemedyNotice;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.ClockWords;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationStatus;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.ClockView;
import jp.madoguchi.workflow.usecase.DecisionView;
import jp.madoguchi.workflow.usecase.DocumentRow;
import jp.madoguchi.workflow.usecase.ProveFiling;
import jp.madoguchi.workflow.usecase.TrackApplication;
import org.jspecify.annotations.Nullable;

/** Where a filed application stands: receipt, timeline, correction request, documents, withdrawal. */
@Named("status")
@RequestScoped
public class StatusScreen {
    private HttpServletRequest request;
    private Applicant actor;
    private ApplicationView view;
    private Language language;
    private Clock clock;
    private TrackApplication track;
    private ProveFiling proof;
    private @Nullable ApplicationStatus status;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected StatusScreen() {}

    @Inject
    public StatusScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            Clock clock,
            TrackApplication track,
            ProveFiling proof) {
        this.clock = clock;
        this.request = request;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.view = OpenedApplication.of(request);
        this.language = language.getCurrent();
        this.track = track;
        this.proof = proof;
    }

    private Locale locale() {
        return language.getLocale();
    }

    private Messages texts() {
        return Messages.of(language, view.procedure().definition().lifecycle());
    }

    /** Reads the status; a draft has none and is opened for filling in. */
    public void enter(FacesContext faces) throws IOException {
        if (view.state().isDraft()) {
            go(faces, Address.form(view.id(), ""));
            return;
        }
        try {
            status = track.status(actor, view.id());
        } catch (RuleViolation gone) {
            throw new IllegalStateException("an opened application has no status", gone);
        }
    }

    /** Leaves the correction page where nothing is asked. */
    public void enterCorrection(FacesContext faces) throws IOException {
        enter(faces);
        if (!faces.getResponseComplete() && it().correction().isEmpty()) go(faces, Address.of("status", view.id()));
    }

    private static void go(FacesContext faces, String url) throws IOException {
        faces.getExternalContext().redirect(url);
        faces.responseComplete();
    }

    private ApplicationStatus it() {
        return Objects.requireNonNull(status, "no status was read");
    }

    /** The application's id. */
    public String getId() {
        return view.id().toString();
    }

    /** The procedure's name. */
    public String getProcedureName() {
        return view.procedure().definition().name().in(locale());
    }

    /** The office in charge. */
    public String getOffice() {
        return view.procedure().definition().officeName().in(locale());
    }

    /** The arrival number. */
    public String getNumber() {
        return it().arrivalNumber().toString();
    }

    /** When it arrived. */
    public String getArrivedAt() {
        return moment(it().arrivedAt());
    }

    private String moment(Instant at) {
        return DateText.moment(at, clock.getZone(), language);
    }

    /** Until when a decision is expected; empty if it is not known. */
    public String getExpectedBy() {
        return it().expectedBy().map(day -> DateText.day(day, language)).orElse("");
    }

    /** The public inspection, while it lasts. */
    public Optional<ClockView.Begun> getLaidOpen() {
        return it().clock().inspection().flatMap(ClockView.Inspection::begun).filter(ClockView.Begun::on);
    }

    /** How the days are counted, line by line. */
    public List<String> getClock() {
        return new ClockWords(it().clock(), language, clock.getZone()).lines();
    }

    /** The state: name of its words. */
    public String getState() {
        return it().state().name();
    }

    /** Colour of the state's tag. */
    public String getColour() {
        return StateColour.of(it().state());
    }

    /** Whether the revocation of the certificate could not be asked yet. */
    public boolean isSignaturePending() {
        return it().signatureState() == SignatureState.PENDING;
    }

    /** Whether the certificate turned out to have been revoked when the application arrived. */
    public boolean isSignatureRevoked() {
        return it().signatureState() == SignatureState.REVOKED;
    }

    /** The fee in words; empty if there is none. */
    public String getFee() {
        return view.evaluation()
                .feeYen()
                .map(yen -> texts().text("fee.yen", String.format(Locale.ROOT, "%,d", yen)))
                .orElse("");
    }

    /** What happened, newest first. */
    public List<Timeline.Row> getTimeline() {
        return new Timeline(texts(), language, clock.getZone()).rows(it().timeline());
    }

    /** Whether the case still goes on. */
    public boolean isOpen() {
        return it().state().isOpenCase();
    }

    /** What comes next, in words. */
    public String getNextStep() {
        return texts().text("next." + it().state());
    }

    /** Whether the second verifier does not agree that the signature is good. */
    public boolean isSignatureDisagreed() {
        return it().signatureState() == SignatureState.DISAGREED;
    }

    /** Whether a correction is asked for. */
    public boolean isCorrectionAsked() {
        return it().correction().isPresent();
    }

    /** Until when the correction is asked for. */
    public String getCorrectionDue() {
        return it().correction()
                .map(OpenCorrection::dueOn)
                .map(day -> DateText.day(day, language))
                .orElse("");
    }

    /** What is to be corrected. */
    public List<AskedCorrection> getCorrections() {
        return it().correction().map(OpenCorrection::items).orElse(List.of()).stream()
                .map(item -> AskedCorrection.of(item, view, locale(), texts()))
                .toList();
    }

    /** Issued documents. */
    public List<DocumentRow> getDocuments() {
        return it().documents();
    }

    /** The decision in words; empty before it. */
    public String getDecision() {
        return it().decision().map(DecisionView::term).orElse("");
    }

    /** Reasons of a refusal; empty otherwise. */
    public String getRefusalReasons() {
        return it().decision()
                .map(decision -> decision.content().<String>fold(grant -> "", Proposal.Refusal::reasons))
                .orElse("");
    }

    /** How to appeal against a refusal; empty otherwise. */
    public String getRemedy() {
        Optional<RemedyNotice> remedy = view.procedure().definition().decision().remedyNotice();
        return getRefusalReasons().isEmpty()
                ? ""
                : remedy.map(notice -> notice.text().in(locale())).orElse("");
    }

    /** Whether it can still be withdrawn. */
    public boolean isWithdrawable() {
        return it().withdrawable();
    }

    /** Whether a correction has just been answered. */
    public boolean isAnswered() {
        return request.getParameter("answered") != null;
    }

    /** Whether it has just been withdrawn. */
    public boolean isWithdrawn() {
        return request.getParameter("withdrawn") != null;
    }

    /** The address that the withdrawal is sent to. */
    public String getWithdrawUrl() {
        return Address.of("withdraw", view.id());
    }

    /** This page. */
    public String getStatusUrl() {
        return Address.of("status", view.id());
    }

    /** The page of the correction request. */
    public String getCorrectionUrl() {
        return Address.of("correction", view.id());
    }

    /** The check page of the correction. */
    public String getCheckUrl() {
        return Address.of("check", view.id());
    }

    /** The receipt as PDF. */
    public String getReceiptUrl() {
        return Address.file(view.id(), "receipt");
    }

    /** The proof that the filing stands in the record; there only once it is anchored. */
    public String getProofUrl() {
        return Address.file(view.id(), "journal-proof");
    }

    /** Whether the filing is anchored in the record. */
    public boolean isProved() {
        try {
            return proof.isAnchored(actor, view.id());
        } catch (RuleViolation none) {
            return false;
        }
    }

    /** What was signed, as one container. */
    public String getEvidenceUrl() {
        return Address.file(view.id(), "evidence");
    }

    public String getEvidenceZipUrl() {
        return Address.file(view.id(), "evidence-zip");
    }

    /** An issued document. */
    public String documentUrl(DocumentRow row) {
        return Address.file(view.id(), "document") + "&n=" + row.number();
    }
}
