package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * What of an application is laid open to the public (縦覧) before it is decided, as a law says, such as 特定非営利活動促進法
 * art. 10 (2). What is not named here stays closed. How many days it lasts is {@link ProcessingPeriod#inspectionDays}.
 *
 * @param begins what begins it
 * @param days how long, 1–365 calendar days; the day on which it begins is not counted (Civil Code art. 140)
 * @param rolls whether a last day on which the office is closed moves to the next open one (Civil Code art. 142)
 * @param legalBasis the article that lays it open
 * @param place where the documents can also be looked at, as the public reads it
 * @param fields paths of the answers that are shown, such as {@code corporation_name} or {@code officers[].officer_name}
 * @param documents fields whose attached files are shown
 */
public record PublicInspectionRule(
        Begins begins,
        int days,
        boolean rolls,
        LocalizedText legalBasis,
        LocalizedText place,
        List<String> fields,
        List<String> documents) {

    /**
     * What may be shown; everything else, such as telephone numbers, stays closed whatever a definition says. Of an
     * address only prefecture and municipality are shown.
     */
    private static final Set<String> SHOWABLE = Set.of(
            "text",
            "textarea",
            "kana",
            "number",
            "money",
            "date",
            "period",
            "yes-no",
            "choice",
            "choices",
            "computed",
            "corporate-number",
            "address");

    /** What begins an inspection. */
    public enum Begins {
        /** An official announces it (公告), after a look at what it will show. */
        ANNOUNCEMENT,
        /** Recording the intake does. */
        INTAKE
    }

    /** Copies lists. */
    public PublicInspectionRule {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /** Whether answers of a field may be shown to everybody. */
    static boolean mayShow(Field field) {
        return SHOWABLE.contains(field.type().id());
    }
}
