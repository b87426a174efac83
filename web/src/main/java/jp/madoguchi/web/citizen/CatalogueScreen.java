package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.usecase.FindProcedures;

/** The first page: every procedure, searched by words of its name and summary in any language. */
@Named("catalogue")
@RequestScoped
public class CatalogueScreen {
    private ChosenLanguage language;
    private List<ProcedureCard> procedures;
    private String query;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CatalogueScreen() {}

    @Inject
    public CatalogueScreen(FindProcedures find, ChosenLanguage language, HttpServletRequest request) {
        this.language = language;
        this.query = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        this.procedures = find.all().stream()
                .filter(each -> each.definition().handling().stage().isEmpty())
                .map(PublishedProcedure::definition)
                .filter(definition -> SearchWords.match(query, definition))
                .map(this::card)
                .toList();
    }

    private ProcedureCard card(ProcedureDefinition definition) {
        Messages texts = Messages.of(language.getCurrent());
        return new ProcedureCard(
                definition.id(),
                definition.name().in(language.getLocale()),
                definition.summary().in(language.getLocale()),
                texts.text("audience." + definition.audience()),
                texts.text("period.days", definition.period().standard()));
    }

    /** What was searched for. */
    public String getQuery() {
        return query;
    }

    /** Whether a search was made. */
    public boolean isSearched() {
        return !query.isEmpty();
    }

    /** What was found. */
    public List<ProcedureCard> getProcedures() {
        return procedures;
    }
}
