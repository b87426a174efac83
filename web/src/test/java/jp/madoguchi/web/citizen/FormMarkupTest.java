package jp.madoguchi.web.citizen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.control.FormAround;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.MigrationOffer;
import org.junit.jupiter.api.Test;

class FormMarkupTest {
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final ProcedureDefinition subsidy = definition("subsidy");
    private final Example limitsExceeded = example(subsidy, "edge-limits-exceeded");

    @Test
    void eachErrorLeadsToItsOwnInputOrRow() {
        String page = written("budget", Optional.empty(), "wrong", "true");
        List<String> ids = all(page, " id=\"([^\"]+)\"");
        List<String> targets = all(page, "<li><a href=\"#([^\"]+)\"");
        targets.forEach(target -> assertTrue(ids.contains(target), target));
        List<String> rows = List.of("f-budget", "f-budget-1-category:0", "f-budget-2-items-1-unit_price");
        assertTrue(targets.containsAll(rows), targets::toString);
    }

    @Test
    void linesOfAnExplanationStayLines() {
        assertTrue(Pattern.compile("<p class=\"lead\">[^<]+<br/>[^<]+</p>")
                .matcher(written("budget", Optional.empty()))
                .find());
    }

    @Test
    void newerVersionIsOfferedWithWhatItHasNoPlaceFor() {
        var field = subsidy.form().fields().stream()
                .filter(each -> limitsExceeded.answers().at(each.path()).isPresent() && !each.isRepeat())
                .findFirst()
                .orElseThrow();
        Object answer = limitsExceeded.answers().at(field.path()).orElseThrow();
        MigrationOffer offer =
                new MigrationOffer(published(2), List.of(new MigrationOffer.Lost(field.path(), field, answer)));
        String page = written("eligibility", Optional.of(offer));
        assertTrue(page.contains("value=\"migrate\""));
        assertTrue(page.contains("<li>" + field.label().ja() + "："), page);
        assertFalse(written("eligibility", Optional.empty()).contains("value=\"migrate\""));
    }

    private PublishedProcedure published(int version) {
        return new PublishedProcedure(new ProcedureVersion(subsidy.id(), version), subsidy, NOW);
    }

    private String written(String page, Optional<MigrationOffer> offer, String... parameter) {
        ApplicationView view = new ApplicationView(
                ApplicationId.next(NOW),
                1,
                published(1),
                limitsExceeded.answers(),
                subsidy.form().evaluate(limitsExceeded.answers(), limitsExceeded.today()),
                List.of(),
                ApplicationState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                offer);
        Map<String, String> parameters = new HashMap<>(Map.of("page", page));
        if (parameter.length == 2) parameters.put(parameter[0], parameter[1]);
        Html html = new Html();
        new FormMarkup(new FormPage(request(parameters), view, Language.JA), new Nowhere(), "token", html).write();
        return html.toString();
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        Map<String, String[]> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return (HttpServletRequest) Proxy.newProxyInstance(
                FormMarkupTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, a) -> switch (method.getName()) {
                    case "getParameter" -> parameters.get((String) a[0]);
                    case "getParameterMap" -> all;
                    case "getMethod" -> "GET";
                    // Nobody is signed in, and no official enters the form for somebody else.
                    case "getAttribute", "setAttribute", "getSession" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static ProcedureDefinition definition(String procedure) {
        try {
            return new DefinitionCompiler()
                    .compile(ProcedureFolder.read(Path.of("../procedures", procedure, "v1")))
                    .definition()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Example example(ProcedureDefinition definition, String name) {
        return definition.examples().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private record Nowhere() implements FormAround {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 4, 1);
        }

        @Override
        public String fileUrl(String attachment) {
            return "/" + attachment;
        }

        @Override
        public String optionsUrl(FieldEntry entry) {
            return "/options";
        }

        @Override
        public List<ChoiceEntry> earlier(FieldEntry entry) {
            return List.of();
        }
    }
}
