package jp.madoguchi.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.PageEntries;
import jp.madoguchi.web.field.PagePlan;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** A page of a form while a request lasts: the application, the fields, and what there is to say about them. */
final class FormPage {
    private final HttpServletRequest request;
    private final PagePlan plan;
    private final PageEntries entries;
    private ApplicationView view;
    private long version;
    private String problem = "";
    private boolean stale;
    private boolean complaining;

    /** The page that the request asks for, or the first one. */
    FormPage(HttpServletRequest request, ApplicationView view, Language language) {
        this.request = request;
        this.view = view;
        this.version = request.getMethod().equals("POST") ? sentVersion() : view.version();
        this.plan = PagePlan.of(view.procedure(), wished(request, view), language);
        this.entries = new PageEntries(view, plan, request.getParameterMap());
        if (request.getParameter("wrong") != null) {
            entries.take(view.evaluation().findings());
            complaining = true;
        }
    }

    private static Page wished(HttpServletRequest request, ApplicationView view) {
        List<Page> pages = VisiblePages.of(view);
        String wish = Objects.requireNonNullElse(request.getParameter("page"), "");
        return pages.stream()
                .filter(each -> each.id().equals(wish))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("no page is open"));
    }

    ApplicationView view() {
        return view;
    }

    /** Goes on with what the application has become. */
    void show(ApplicationView changed) {
        view = changed;
        version = changed.version();
    }

    /** The version of the draft that the page was made from. */
    long version() {
        return version;
    }

    private long sentVersion() {
        String sent = parameter("version");
        return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : -1;
    }

    PagePlan plan() {
        return plan;
    }

    Page page() {
        return plan.page();
    }

    Messages texts() {
        return plan.texts();
    }

    PageEntries entries() {
        return entries;
    }

    String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    // What there is to say.

    /** A refusal that belongs to no field; empty if there is none. */
    String problem() {
        return problem;
    }

    void refuse(String code) {
        problem = texts().text("violation." + code);
    }

    /** Whether the draft was changed in another window. */
    boolean isStale() {
        return stale;
    }

    void becomeStale() {
        stale = true;
    }

    /** Whether the summary of errors is shown. */
    boolean isComplaining() {
        return complaining;
    }

    void complain(boolean something) {
        complaining = something;
    }

    /** Fields with something wrong, in order. */
    List<FieldEntry> invalid() {
        return entries.all()
                .filter(entry -> entry.isInvalid() && isNowVisible(entry))
                .toList();
    }

    boolean isNowVisible(FieldEntry entry) {
        return view.evaluation().isVisible(entry.getPath());
    }

    Set<String> visiblePaths() {
        return entries.all()
                .filter(FieldEntry::isVisible)
                .map(FieldEntry::getPath)
                .collect(Collectors.toSet());
    }

    /** Whether the answers call for fields of this page that were not on the screen. */
    boolean hasNewQuestions(Set<String> before) {
        return entries.all()
                .filter(FieldEntry::isAnswerable)
                .anyMatch(entry -> !before.contains(entry.getPath()) && isNowVisible(entry));
    }

    /** Whether answers have just called for more questions. */
    boolean hasMore() {
        return request.getParameter("more") != null;
    }

    /** Whether this is the answer to a correction request. */
    boolean isCorrecting() {
        return !view.state().isDraft();
    }

    // Where it leads.

    /** Whether an official fills this in for somebody who came on paper or by telephone. */
    boolean isEntering() {
        return ApplicantSession.of(request).isEntering();
    }

    /** Where one leaves the form for later. */
    String aside() {
        return isEntering() ? Address.entry(view.id()) : "/applications";
    }

    /** Whether the person came from the check page and returns there. */
    boolean isReturning() {
        return "check".equals(request.getParameter("back"));
    }

    String here() {
        return Address.form(view.id(), page().id()) + (isReturning() ? "&back=check" : "");
    }

    /** This page, with the row of a path shown. */
    String at(String path) {
        return here() + Address.at(path);
    }

    String previous() {
        if (isReturning()) return Address.of("check", view.id());
        return VisiblePages.before(VisiblePages.of(view), page())
                .map(before -> Address.form(view.id(), before.id()))
                .orElseGet(() -> isCorrecting() && !isEntering() ? Address.of("correction", view.id()) : aside());
    }

    String following() {
        if (isReturning()) return Address.of("check", view.id());
        return VisiblePages.after(VisiblePages.of(view), page())
                .map(after -> Address.form(view.id(), after.id()))
                .orElseGet(() -> Address.of("check", view.id()));
    }

    /** Another page of the form with a row that has something wrong; empty if there is none. */
    Optional<String> wrongElsewhere() {
        return entries.wrongElsewhere(view.evaluation().findings()).map(path -> at(path) + "&wrong=true");
    }
}
