package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FileSize;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.DemoPeople;
import jp.madoguchi.web.session.SigningPlaces;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;
import org.jspecify.annotations.Nullable;

/** Shows exactly what will be signed, and takes the signature: made in the browser, or a container signed elsewhere. */
@Named("sign")
@RequestScoped
public class SignScreen {
    private HttpServletRequest request;
    private ApplicationView view;
    private Applicant actor;
    private Locale locale;
    private Messages texts;
    private FreezeApplication freeze;
    private PreviewPages previews;
    private Filing filing;
    private DemoPeople demo;
    private SigningWays ways;
    private @Nullable FrozenApplication frozen;
    private String key = UUID.randomUUID().toString();
    private String problem = "";
    private boolean uploadRefused;
    private boolean prepared;
    private boolean incomplete;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SignScreen() {}

    @Inject
    public SignScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            FreezeApplication freeze,
            PreviewPages previews,
            Filing filing,
            DemoPeople demo,
            SigningWays ways,
            AppProblem appProblem) {
        this.request = request;
        this.view = OpenedApplication.of(request);
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.locale = language.getLocale();
        this.texts =
                Messages.of(language.getCurrent(), view.procedure().definition().lifecycle());
        this.freeze = freeze;
        this.previews = previews;
        this.filing = filing;
        this.demo = demo;
        this.ways = ways;
        this.problem = appProblem.getText();
    }

    /** Freezes; leaves where there is nothing to sign. */
    public void enter(FacesContext faces) throws IOException {
        if (!view.state().isDraft() && view.correction().isEmpty()) {
            go(faces, Address.of("status", view.id()));
            return;
        }
        prepare();
        if (incomplete) go(faces, Address.of("check", view.id()));
    }

    /** Freezes once. A form that comes back needs this before its page is built, or its buttons would not exist. */
    private void prepare() {
        if (prepared) return;
        prepared = true;
        try {
            frozen = freeze.freeze(actor, view.id(), Optional.empty());
        } catch (FindingsRemain remain) {
            // What only freezing finds, such as a character that no font has, the check page could not tell.
            incomplete = view.evaluation().blocksFiling();
            problem = remain.findings().stream()
                    .map(finding -> finding.message().in(locale))
                    .collect(Collectors.joining(" "));
        } catch (SignatureRejected rejected) {
            problem = rejected.reason().message(locale);
        } catch (RuleViolation refused) {
            problem = texts.text("violation." + refused.code());
        }
    }

    /** Files with a container that was signed elsewhere. */
    public void upload(FacesContext faces) throws IOException {
        try {
            Part part = request.getPart("container");
            if (part == null || part.getSize() == 0) {
                problem = texts.text("sign.upload.none");
            } else {
                var submission =
                        new Submission.SignedContainer(part.getInputStream().readAllBytes());
                go(faces, filing.file(actor, view, new IdempotencyKey(key), submission));
                return;
            }
        } catch (ServletException notMultipart) {
            throw new IOException(notMultipart);
        } catch (SignatureRejected rejected) {
            problem = rejected.reason().message(locale);
        } catch (RuleViolation refused) {
            problem = texts.text("violation." + refused.code());
        }
        uploadRefused = true;
    }

    private static void go(FacesContext faces, String url) throws IOException {
        faces.getExternalContext().redirect(url);
        faces.responseComplete();
    }

    /** Whether something can be signed. */
    public boolean isReady() {
        if (!view.state().isDraft() && view.correction().isEmpty()) return false;
        prepare();
        return frozen != null;
    }

    /** Why not; empty if nothing is wrong. */
    public String getProblem() {
        return problem;
    }

    /** Whether it was the uploaded container that was refused. */
    public boolean isUploadRefused() {
        return uploadRefused;
    }

    /** The application's id. */
    public String getId() {
        return view.id().toString();
    }

    /** The address that an upload is sent to. */
    public String getAction() {
        return Address.of("sign", view.id());
    }

    /** The check page. */
    public String getPreviousUrl() {
        return Address.of("check", view.id());
    }

    /** The procedure's name. */
    public String getProcedureName() {
        return view.procedure().definition().name().in(locale);
    }

    /** The steps. */
    public StepsBar getSteps() {
        return new StepsBar(StepEntry.of(view, StepEntry.SIGN, locale, texts), texts);
    }

    /** Whether this is the answer to a correction request. */
    public boolean isCorrecting() {
        return !view.state().isDraft();
    }

    private FrozenApplication it() {
        return Objects.requireNonNull(frozen, "nothing is frozen");
    }

    /** SHA-256 of what will be signed. */
    public String getSha256() {
        return it().sha256();
    }

    /** Files that the one signature covers. */
    public List<SignedFile> getFiles() {
        return it().files().stream()
                .map(file -> new SignedFile(file.name(), FileSize.inWords(file.sizeBytes(), texts), file.sha256()))
                .toList();
    }

    /** Addresses of the pictures of the form's pages; none if they cannot be drawn. */
    public List<String> getPictures() {
        int pages = previews.of(it()).size();
        return IntStream.range(0, pages)
                .mapToObj(page -> Address.file(view.id(), "page") + "&n=" + page)
                .toList();
    }

    /** The form as PDF. */
    public String getPdfUrl() {
        return Address.file(view.id(), "form");
    }

    /** The container to sign elsewhere. */
    public String getContainerUrl() {
        return Address.file(view.id(), "container");
    }

    /** The way that is open at first: the one used last, or after a refused upload that one. */
    public String getOpenWay() {
        return uploadRefused ? SignatureMethods.UPLOADED_CONTAINER : ways.first(actor);
    }

    /** Whether the authentication app can be used here. */
    public boolean isAppThere() {
        return ways.isAppThere();
    }

    /** The manifest that lists what is signed, in Base64, for the local signer to show. */
    public String getManifest() throws SignatureRejected {
        return Base64.getEncoder()
                .encodeToString(ApplicationContainer.open(it().container()).manifest());
    }

    /** This site's origin, which the local signer has to allow. */
    public String getSite() {
        return SigningPlaces.site(request);
    }

    /** Where the local signer of the applicant's computer listens. */
    public String getLocalSigner() {
        return SigningPlaces.localSigner();
    }

    /** The key that makes pressing twice file once. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** Demo certificates of the person who is signed in. */
    public List<DemoPeople.DemoKey> getDemoKeys() {
        return demo.signingKeysOf(actor.displayName());
    }

    /**
     * A file that will be signed.
     *
     * @param name its name in the container
     * @param size in words
     * @param sha256 hexadecimal
     */
    public record SignedFile(String name, String size, String sha256) {}
}
