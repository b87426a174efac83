package jp.madoguchi.web.citizen;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** The pages to walk through: those that the answers call for; during a correction those with something open. */
final class VisiblePages {
    private VisiblePages() {}

    static List<Page> of(ApplicationView view) {
        List<Page> pages = view.evaluation().visiblePages().stream()
                .map(id -> view.procedure().definition().form().page(id))
                .flatMap(Optional::stream)
                .toList();
        if (view.state().isDraft()) return pages;
        return pages.stream().filter(page -> hasOpenField(page, view)).toList();
    }

    private static boolean hasOpenField(Page page, ApplicationView view) {
        List<CorrectionItem> items =
                view.correction().map(correction -> correction.items()).orElse(List.of());
        return items.stream()
                .anyMatch(item -> page.fields().stream().map(Field::id).anyMatch(id -> isBelow(item.path(), id)));
    }

    private static boolean isBelow(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }

    static Optional<Page> before(List<Page> pages, Page page) {
        int at = pages.indexOf(page);
        return at > 0 ? Optional.of(pages.get(at - 1)) : Optional.empty();
    }

    static Optional<Page> after(List<Page> pages, Page page) {
        int at = pages.indexOf(page);
        return at >= 0 && at + 1 < pages.size() ? Optional.of(pages.get(at + 1)) : Optional.empty();
    }
}
