package jp.madoguchi.web.publicinspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.usecase.PublicInspectionRow;
import jp.madoguchi.workflow.usecase.ShowPublicInspections;

/** What lies open to everybody now, office by office. */
@Named("publicInspections")
@RequestScoped
public class ListScreen {
    private List<PublicInspectionRow> rows;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ListScreen() {}

    @Inject
    public ListScreen(ShowPublicInspections show, ChosenLanguage language, HttpServletRequest request) {
        this.rows = show.list(
                PublicInspectionId.parse(Objects.requireNonNullElse(request.getParameter("after"), "")),
                language.getLocale());
    }

    /**
     * What lies open at one office.
     *
     * @param name of the office
     * @param rows those that end first, first
     */
    public record Office(String name, List<PublicInspectionRow> rows) {}

    /** The offices at which something lies open. */
    public List<Office> getOffices() {
        Map<String, List<PublicInspectionRow>> byOffice = new LinkedHashMap<>();
        for (PublicInspectionRow row : rows) {
            byOffice.computeIfAbsent(row.office(), name -> new ArrayList<>()).add(row);
        }
        return byOffice.entrySet().stream()
                .map(entry -> new Office(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where the next page begins; empty text on the last one. */
    public String getNext() {
        return rows.size() < ShowPublicInspections.PAGE
                ? ""
                : rows.get(rows.size() - 1).id().toString();
    }
}
