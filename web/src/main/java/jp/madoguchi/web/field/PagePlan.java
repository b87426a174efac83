package jp.madoguchi.web.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;

/**
 * A page of a form in one language. A published version never changes, so each plan is made once and kept.
 *
 * @param page the page
 * @param title its heading
 * @param explanation below the heading; empty if there is none
 * @param sections the fields in order
 * @param locale of the words
 * @param texts of the pages in this language, for a procedure of this course
 */
public record PagePlan(
        Page page, String title, String explanation, List<Section> sections, Locale locale, Messages texts) {
    private static final Map<Key, PagePlan> KEPT = new ConcurrentHashMap<>();

    private record Key(ProcedureVersion version, String page, Language language) {}

    /**
     * Fields under one heading.
     *
     * @param title the heading; empty if there is none
     * @param fields in order
     */
    public record Section(String title, List<FieldPlan> fields) {}

    /** The plan of a page of a published procedure. */
    public static PagePlan of(PublishedProcedure procedure, Page page, Language language) {
        return KEPT.computeIfAbsent(
                new Key(procedure.key(), page.id(), language),
                key -> of(
                        page,
                        language.getLocale(),
                        Messages.of(language, procedure.definition().lifecycle())));
    }

    static PagePlan of(Page page, Locale locale, Messages texts) {
        return new PagePlan(
                page,
                page.title().in(locale),
                page.explanation().in(locale),
                page.sections().stream()
                        .map(section -> new Section(
                                section.title().in(locale),
                                section.fields().stream()
                                        .map(field -> FieldPlan.of(field, locale, texts))
                                        .toList()))
                        .toList(),
                locale,
                texts);
    }
}
