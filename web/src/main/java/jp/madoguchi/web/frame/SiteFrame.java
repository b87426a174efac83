package jp.madoguchi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import jp.madoguchi.web.component.Assets;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Markup;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.CurrentSession;
import jp.madoguchi.web.session.DemoPeople;
import jp.madoguchi.workflow.party.Applicant;
import org.jspecify.annotations.Nullable;

/** {@code #{frame}}: header and footer of every citizens' page. */
@Named("frame")
@RequestScoped
public class SiteFrame {
    private static final String WORDMARK = "<svg viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\">"
            + "<rect width=\"40\" height=\"40\" rx=\"9\" fill=\"#0017c1\"/>"
            + "<path d=\"M9 30V15a11 11 0 0 1 22 0v15\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"/>"
            + "<path d=\"M6 30h28\" stroke=\"#ffd43d\" stroke-width=\"3\" stroke-linecap=\"round\"/>"
            + "<path d=\"M15 30v-8h10v8\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"/></svg>";

    private HttpServletRequest request;
    private Language language;
    private ChosenLanguage choice;
    private Messages texts;
    private Assets assets;
    private boolean demo;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SiteFrame() {}

    @Inject
    public SiteFrame(HttpServletRequest request, ChosenLanguage choice, Assets assets, DemoPeople people) {
        this.request = request;
        this.choice = choice;
        this.language = choice.getCurrent();
        this.texts = Messages.of(language);
        this.assets = assets;
        this.demo = people.isDemo();
    }

    /** The locale of the page. */
    public Locale getLocale() {
        return language.getLocale();
    }

    /** The value of HTML's {@code lang}. */
    public String getHtml() {
        return language.getHtml();
    }

    /** What follows the page's own title: the site's name. */
    public String getSite() {
        return "｜" + texts.text("site.name") + " " + texts.text("site.agency");
    }

    /**
     * What stands in the head besides the title: style sheet, script, and where a script has to prove whose page it is,
     * the session's token.
     *
     * @param token {@code true} if the page's script sends something
     */
    public Markup head(@Nullable String token) {
        return html -> {
            if ("true".equals(token)) {
                html.raw("<meta name=\"madoguchi-token\"")
                        .attribute("content", ApplicantSession.of(request).formToken())
                        .raw("/>");
            }
            html.raw("<meta name=\"theme-color\" content=\"#0017c1\"/>");
            html.raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/icon.svg\"/><link rel=\"stylesheet\"");
            html.attribute("href", assets.of("citizen.css")).raw("/><script type=\"module\"");
            html.attribute("src", assets.of("citizen.js")).attribute("nonce", CurrentSession.nonce(request));
            html.raw("></script>");
        };
    }

    /**
     * What comes before the page's own part.
     *
     * @param form id of the form that a choice of language sends, so that nothing typed is lost; null where links do
     */
    public Markup header(@Nullable String form) {
        return html -> {
            html.raw("<a class=\"skip\" href=\"#main\">")
                    .text(texts.text("site.skip"))
                    .raw("</a>");
            if (demo) {
                html.raw("<aside class=\"demo-banner\"").attribute("aria-label", texts.text("demo.tag"));
                html.raw("><p class=\"page\"><strong>")
                        .text(texts.text("demo.tag"))
                        .raw("</strong>");
                html.text(texts.text("demo.banner")).raw("</p></aside>");
            }
            html.raw("<header class=\"site-header\"><div class=\"page\"><a class=\"wordmark\" href=\"/\">")
                    .raw(WORDMARK);
            html.raw("<span><span class=\"name\">")
                    .text(texts.text("site.name"))
                    .raw("</span><span class=\"agency\">");
            html.text(texts.text("site.agency")).raw("</span></span></a>");
            account(html);
            languages(html, form);
            html.raw("</div></header>");
        };
    }

    /** Whose page it is; an agent is told on every page for whom it acts. */
    private String named(Applicant applicant, String name) {
        if (applicant.proof().delegation().isPresent()) return texts.text("account.acting", name);
        return name.isEmpty() ? texts.text("account.signed-in") : texts.text("account.name", name);
    }

    private void account(Html html) {
        ApplicantSession session = ApplicantSession.of(request);
        html.raw("<div class=\"account\">");
        if (session.isEntering()) {
            String name = session.applicant().map(Applicant::displayName).orElse("");
            html.raw("<span class=\"who\">").text(texts.text("entry.for", name)).raw("</span><a");
            html.attribute("href", "/official/entry?id=" + request.getParameter("id"));
            html.raw(">").text(texts.text("entry.back")).raw("</a></div>");
            return;
        }
        session.applicant()
                .ifPresentOrElse(
                        applicant -> {
                            String name = applicant.displayName();
                            html.raw("<a class=\"who\" href=\"/account\">");
                            html.text(named(applicant, name));
                            html.raw("</a><a href=\"/applications\">").text(texts.text("account.applications"));
                            html.raw(
                                    "</a><form method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\"token\"");
                            html.attribute("value", session.formToken()).raw("/><button class=\"link-button\">");
                            html.text(texts.text("account.logout")).raw("</button></form>");
                        },
                        () -> html.raw("<a href=\"/login\">")
                                .text(texts.text("account.login"))
                                .raw("</a>"));
        html.raw("</div>");
    }

    private void languages(Html html, @Nullable String form) {
        html.raw("<nav").attribute("aria-label", texts.text("language.label")).raw("><ul class=\"languages\">");
        for (Language each : choice.getAll()) {
            html.raw("<li").attribute("lang", each.getHtml()).raw(">");
            if (each == language) {
                html.raw("<span aria-current=\"true\">").text(each.getOwnName()).raw("</span>");
            } else if (form != null && !form.isEmpty()) {
                html.raw("<button type=\"submit\" name=\"lang\"").attribute("form", form);
                html.attribute("value", each.getTag()).raw(">");
                html.text(each.getOwnName()).raw("</button>");
            } else {
                html.raw("<a").attribute("href", choice.linkTo(each)).raw(">");
                html.text(each.getOwnName()).raw("</a>");
            }
            html.raw("</li>");
        }
        html.raw("</ul></nav>");
    }

    /** What comes after it. */
    public Markup getFooter() {
        return html -> {
            html.raw("<footer class=\"site-footer\"><div class=\"page\"><ul><li><a href=\"/\">");
            html.text(texts.text("footer.catalogue")).raw("</a></li><li><a href=\"/verify\">");
            html.text(texts.text("footer.verification")).raw("</a></li><li><a href=\"/public-inspections\">");
            html.text(texts.text("public-inspection.list")).raw("</a></li><li><a href=\"/official/login\">");
            html.text(texts.text("footer.officials")).raw("</a></li></ul><p>");
            html.text(texts.text("footer.agency")).raw("</p></div></footer>");
        };
    }
}
