package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.pdf.BlankFormPrinter;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.FindProcedures;

/** {@code GET /procedure/form.pdf?id=…}: the empty paper form, for those who would rather write; nobody logs in for it. */
@WebServlet("/procedure/form.pdf")
public class PaperFormServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PaperFormServlet.class.getName());
    private static final int KEPT = 64;

    private final transient FindProcedures procedures;
    private final transient ChosenLanguage language;
    private final transient BlankFormPrinter printer;
    private final transient Clock clock;
    /** Printed forms by definition and language; a form changes only with its definition. */
    private final transient Map<String, byte[]> printed =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            });

    @Inject
    public PaperFormServlet(FindProcedures procedures, ChosenLanguage language, Fonts fonts, Clock clock) {
        this.procedures = procedures;
        this.language = language;
        this.printer = new BlankFormPrinter(fonts);
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ProcedureDefinition definition = procedures
                    .one(Objects.requireNonNullElse(request.getParameter("id"), ""))
                    .definition();
            send(response, definition, form(definition, language.getLocale()));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (MissingGlyph unprintable) {
            LOG.log(Level.SEVERE, "A form cannot be printed: {0}", unprintable.getMessage());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] form(ProcedureDefinition definition, Locale locale) throws MissingGlyph {
        String key = definition.sha256() + " " + Language.of(locale).id();
        byte[] known = printed.get(key);
        if (known != null) return known;
        byte[] form = printer.print(definition, clock.instant(), locale);
        printed.put(key, form);
        return form;
    }

    private void send(HttpServletResponse response, ProcedureDefinition definition, byte[] form) throws IOException {
        String name = URLEncoder.encode(definition.name().in(language.getLocale()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        response.setContentType("application/pdf");
        response.setContentLength(form.length);
        response.setHeader("Content-Disposition", "inline; filename*=UTF-8''" + name + ".pdf");
        // The browser's own PDF viewer needs styles of its own; a sandbox would stop it.
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        response.getOutputStream().write(form);
    }
}
