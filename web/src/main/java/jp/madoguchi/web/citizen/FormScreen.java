package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.SecurityFilter;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.DetachFile;
import jp.madoguchi.workflow.usecase.FillInCorporation;
import jp.madoguchi.workflow.usecase.MigrateDraft;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.SaveAnswers;
import org.jspecify.annotations.Nullable;

/** One page of a form. Every button saves what is typed; only 次へ asks for it to be complete. */
@Named("form")
@RequestScoped
public class FormScreen {
    private HttpServletRequest request;
    private ChosenLanguage language;
    private SaveAnswers save;
    private OpenApplication open;
    private DetachFile detach;
    private MigrateDraft migrate;
    private Uploads uploads;
    private PostalCodes postalCodes;
    private FillInCorporation corporations;
    private Applicant actor;
    private ApplicationView view;
    private @Nullable Page page;
    private @Nullable PageEntries entries;
    private long version;
    private String problem = "";
    private boolean stale;
    private boolean complaining;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected FormScreen() {}

    @Inject
    public FormScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            SaveAnswers save,
            OpenApplication open,
            DetachFile detach,
            MigrateDraft migrate,
            Uploads uploads,
            PostalCodes postalCodes,
            FillInCorporation corporations) {
        this.request = request;
        this.language = language;
        this.save = save;
        this.open = open;
        this.detach = detach;
        this.migrate = migrate;
        this.uploads = uploads;
        this.postalCodes = postalCodes;
        this.corporations = corporations;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.view = OpenedApplication.of(request);
        this.version = view.version();
        this.page = wishedPage();
        if (page != null) this.entries = entriesOf(page);
    }

    private @Nullable Page wishedPage() {
        List<Page> pages = VisiblePages.of(view);
        String wish = Objects.requireNonNullElse(request.getParameter("page"), "");
        return pages.stream()
                .filter(each -> each.id().equals(wish))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .orElse(null);
    }

    private PageEntries entriesOf(Page shown) {
        PageEntries made = new PageEntries(view, shown, locale(), texts(), request.getParameterMap());
        if (request.getMethod().equals("POST")) made.readFound(request.getParameterMap());
        if (request.getParameter("wrong") != null) {
            made.take(view.evaluation().findings());
            complaining = true;
        }
        return made;
    }

    private Locale locale() {
        return language.getLocale();
    }

    private Messages texts() {
        return Messages.of(language.getCurrent(), view.procedure().definition().lifecycle());
    }

    private Page it() {
        return Objects.requireNonNull(page, "no page is open");
    }

    private PageEntries entries() {
        return Objects.requireNonNull(entries, "no page is open");
    }

    /** Leaves where there is nothing to fill in: after arrival, unless a correction is open. */
    public void enter(FacesContext faces) throws IOException {
        if (page == null) go(faces, Address.of("status", view.id()));
    }

    // What the person does.

    /** Saves and goes on when this page has no findings. */
    public void next(FacesContext faces) throws IOException {
        Set<String> before = visiblePaths();
        if (!store()) return;
        if (ExitScreen.exitAt(view, it()).isPresent()) {
            go(faces, Address.exit(view.id(), it().id()));
            return;
        }
        entries().take(view.evaluation().findings());
        if (entries().all().anyMatch(entry -> entry.isInvalid() && isNowVisible(entry))) {
            complaining = !newQuestions(before);
            if (complaining) return;
            go(faces, here() + "&more=true");
            return;
        }
        Optional<String> elsewhere = entries().wrongElsewhere(view.evaluation().findings());
        if (elsewhere.isPresent()) {
            go(faces, at(elsewhere.get()) + "&wrong=true");
        } else if (newQuestions(before)) {
            go(faces, here() + "&more=true");
        } else {
            go(faces, isReturning() ? Address.of("check", view.id()) : following());
        }
    }

    /** Saves and goes back a page, complete or not. */
    public void previous(FacesContext faces) throws IOException {
        if (store()) go(faces, getPreviousUrl());
    }

    /** Saves and leaves. */
    public void later(FacesContext faces) throws IOException {
        if (store()) go(faces, "/applications?saved=true");
    }

    /** Saves and stays: files are uploaded, fields that depend on answers shown. */
    public void stay(FacesContext faces) throws IOException {
        if (store()) {
            complaining = entries().all().anyMatch(FieldEntry::isInvalid);
            if (!complaining) go(faces, here());
        }
    }

    /** Takes what a field suggests in place of what was typed. */
    public void accept(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        entries().at(path).ifPresent(FieldEntry::accept);
        if (store()) go(faces, here() + "#s-" + FieldPath.parse(path).htmlId());
    }

    /** Goes on in the newest version of the form; what is typed is saved first. */
    public void migrate(FacesContext faces) throws IOException {
        if (!store()) return;
        try {
            migrate.migrate(actor, view.id(), version);
            go(faces, Address.of("check", view.id()));
        } catch (RuleViolation refused) {
            problem = texts().text("violation." + refused.code());
        }
    }

    /** Adds a row to a repeating group. */
    public void add(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        String row =
                path + "[" + entries().at(path).map(FieldEntry::getRowCount).orElse(0) + "]";
        if (store() && saveAnswers(view.answers().with(row, Map.of()))) {
            go(faces, at(row) + "#" + FieldPath.parse(row).htmlId());
        }
    }

    /** Shows other rows of a repeating group. */
    public void turn(String row) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (store()) {
            go(
                    faces,
                    at(row) + "#s-"
                            + FieldPath.parse(row.replaceFirst("\\[\\d+]$", "")).htmlId());
        }
    }

    /** Looks through a long list of choices for what is typed beside it. */
    public void search(String path) throws IOException {
        if (store())
            entries().at(path).ifPresent(entry -> entry.getChoice()
                    .search(Objects.requireNonNullElse(request.getParameter(entry.getId() + "-words"), "")));
    }

    /** Shows the choices that go with an answer above. */
    public void choices(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (store()) go(faces, at(path) + "#s-" + FieldPath.parse(path).htmlId());
    }

    /** Fills in the place of a postal code: the only one, or the one chosen of those that were offered. */
    public void lookUp(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<FieldEntry> address = entries().at(path);
        if (address.isEmpty()) return;
        String chosen =
                Objects.requireNonNullElse(request.getParameter(address.get().getId() + "-place"), "");
        boolean filled = address.get().fillIn(postalCodes, chosen);
        if (store() && filled)
            go(faces, at(path) + "#s-" + FieldPath.parse(path).htmlId());
    }

    /** Fills in name and address of the corporation with the number at a path. */
    public void lookUpCorporation(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<FieldEntry> number = entries().at(path);
        if (number.isEmpty() || !store()) return;
        FillInCorporation.Filled filled = corporations.fill(
                view.procedure().definition().form(),
                view.answers(),
                path,
                each -> view.opens(each) && view.evaluation().isVisible(each));
        if (filled.outcome() == FillInCorporation.Outcome.FILLED) {
            if (saveAnswers(filled.answers()))
                go(faces, at(path) + "#s-" + FieldPath.parse(path).htmlId());
            return;
        }
        number.get().note(texts().text("corporation." + filled.outcome().name().toLowerCase(Locale.ROOT)));
    }

    /** Removes a row. */
    public void remove(String rowPath) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (store() && saveAnswers(view.answers().without(rowPath))) go(faces, at(rowPath));
    }

    /** Takes a file off. */
    public void detach(String attachment) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<AttachmentId> id = AttachmentId.parse(attachment);
        if (id.isEmpty() || !store()) return;
        try {
            detach.detach(actor, view.id(), id.get());
            go(faces, here());
        } catch (RuleViolation refused) {
            problem = texts().text("violation." + refused.code());
        }
    }

    /** A choice of language on a form keeps what is typed. */
    public void chooseLanguage(FacesContext faces) throws IOException {
        String wish = request.getParameter("lang");
        if (wish == null || !faces.isPostback() || faces.getResponseComplete() || page == null) return;
        Optional<Language> chosen = Language.ofTag(wish);
        if (chosen.isEmpty() || !store()) return;
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        SecurityFilter.choose(chosen.get(), request, response);
        go(faces, here());
    }

    private boolean store() throws IOException {
        if (!saveAnswers(entries().answers())) return false;
        List<FieldEntry> attachments =
                entries().all().filter(FieldEntry::isAttachment).toList();
        try {
            uploads.attach(request, actor, view.id(), attachments, texts());
            if (!attachments.isEmpty()) {
                view = open.open(actor, view.id());
                version = view.version();
                entries().showFiles(view.attachments());
            }
            return true;
        } catch (RuleViolation refused) {
            problem = texts().text("violation." + refused.code());
            return false;
        }
    }

    private boolean saveAnswers(Answers answers) {
        try {
            List<Finding> refused =
                    save.saveRest(actor, view.id(), version, answers).refused();
            view = open.open(actor, view.id());
            version = view.version();
            entries().keepApart(view.answers());
            entries().take(refused);
            complaining = !refused.isEmpty();
            return refused.isEmpty();
        } catch (StaleVersion changedElsewhere) {
            stale = true;
        } catch (RuleViolation refused) {
            problem = texts().text("violation." + refused.code());
        }
        return false;
    }

    private Set<String> visiblePaths() {
        return entries()
                .all()
                .filter(FieldEntry::isVisible)
                .map(FieldEntry::getPath)
                .collect(Collectors.toSet());
    }

    private boolean isNowVisible(FieldEntry entry) {
        return view.evaluation().isVisible(entry.getPath());
    }

    /** Whether the answers call for fields of this page that were not on the screen. */
    private boolean newQuestions(Set<String> before) {
        return entries()
                .all()
                .filter(FieldEntry::isAnswerable)
                .anyMatch(entry -> !before.contains(entry.getPath()) && isNowVisible(entry));
    }

    /** This page, with the row of a path shown. */
    private String at(String path) {
        return here() + Address.at(path);
    }

    private String here() {
        return Address.form(view.id(), it().id()) + (isReturning() ? "&back=check" : "");
    }

    private String following() {
        return VisiblePages.after(VisiblePages.of(view), it())
                .map(following -> Address.form(view.id(), following.id()))
                .orElseGet(() -> Address.of("check", view.id()));
    }

    private static void go(FacesContext faces, String url) throws IOException {
        faces.getExternalContext().redirect(url);
        faces.responseComplete();
    }

    // What the page shows.

    /** The application's id. */
    public String getId() {
        return view.id().toString();
    }

    /** Where a script finds the choices of a field. */
    public String optionsOf(String path) {
        var definition = view.procedure().definition();
        return "/api/v1/procedures/" + definition.id() + "/versions/" + definition.version() + "/options?field="
                + URLEncoder.encode(FieldPath.parse(path).pattern(), StandardCharsets.UTF_8);
    }

    /** The page's id. */
    public String getPage() {
        return it().id();
    }

    /** The version that this page was made from. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** The address that the form is sent to. */
    public String getAction() {
        return here();
    }

    /** The procedure's name. */
    public String getProcedureName() {
        return view.procedure().definition().name().in(locale());
    }

    /** The page's heading. */
    public String getTitle() {
        return it().title().in(locale());
    }

    /** The text below the heading. */
    public String getExplanation() {
        return it().explanation().in(locale());
    }

    /** The fields. */
    public List<SectionEntry> getSections() {
        return page == null ? List.of() : entries().sections();
    }

    /** What the answers of this page are used for: each purpose once, with the fields it is named for. */
    public List<String> getPurposes() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        entries().all().filter(entry -> !entry.getPurpose().isEmpty()).forEach(entry -> labels.computeIfAbsent(
                        entry.getPurpose(), purpose -> new ArrayList<>())
                .add(entry.getLabel()));
        String separator = texts().text("list.separator");
        return labels.entrySet().stream()
                .map(each -> texts().text(
                                "field.purpose-of",
                                String.join(
                                        separator,
                                        each.getValue().stream().distinct().toList()),
                                each.getKey()))
                .toList();
    }

    /** The steps. */
    public List<StepEntry> getSteps() {
        return page == null ? List.of() : StepEntry.of(view, it().id(), locale(), texts());
    }

    /** Whether the summary of errors is shown. */
    public boolean isComplaining() {
        return complaining;
    }

    /** Fields with something wrong, in order. */
    public List<FieldEntry> getInvalidFields() {
        return entries()
                .all()
                .filter(entry -> entry.isInvalid() && isNowVisible(entry))
                .toList();
    }

    /** A refusal that belongs to no field; empty if there is none. */
    public String getProblem() {
        return problem;
    }

    /** Whether the draft was changed in another window. */
    public boolean isStale() {
        return stale;
    }

    /** Whether the person came from the check page and returns there. */
    public boolean isReturning() {
        return "check".equals(request.getParameter("back"));
    }

    /** Whether answers have just called for more questions. */
    public boolean isMore() {
        return request.getParameter("more") != null;
    }

    /** Whether a newer version of the form would take the draft over. */
    public boolean isMigratable() {
        return view.migration().isPresent();
    }

    /** The answers that the newer version has no place for, in words. */
    public List<String> getLostAnswers() {
        return view.migration().stream()
                .flatMap(offer -> offer.lost().stream())
                .map(lost -> lost.field().label().in(locale())
                        + texts().text("list.colon")
                        + view.procedure().definition().form().display(lost.field(), lost.answer(), locale()))
                .toList();
    }

    /** Whether this is the answer to a correction request. */
    public boolean isCorrecting() {
        return !view.state().isDraft();
    }

    /** Where 戻る leads. */
    public String getPreviousUrl() {
        if (isReturning()) return Address.of("check", view.id());
        return VisiblePages.before(VisiblePages.of(view), it())
                .map(before -> Address.form(view.id(), before.id()))
                .orElse(isCorrecting() ? Address.of("correction", view.id()) : "/applications");
    }
}
