package jp.madoguchi.web.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.RowWindow;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** All answers of an application in words; a table with many rows is paged through, as on its form page. */
final class CheckedAnswers {
    private final ApplicationView view;
    private final FormDefinition form;
    private final Locale locale;
    private final Messages texts;
    private final Map<String, String[]> wishes;

    /** Answers to be shown in a language; the parameters of the request name the rows that are wished for. */
    CheckedAnswers(ApplicationView view, Locale locale, Messages texts, Map<String, String[]> wishes) {
        this.view = view;
        this.form = view.procedure().definition().form();
        this.locale = locale;
        this.texts = texts;
        this.wishes = wishes;
    }

    /** The pages that show anything. */
    List<CheckedPage> pages() {
        List<String> open = VisiblePages.of(view).stream().map(Page::id).toList();
        return view.evaluation().visiblePages().stream()
                .map(form::page)
                .flatMap(Optional::stream)
                .map(page -> new CheckedPage(page.title().in(locale), new Lines(page, open.contains(page.id())).all()))
                .filter(page -> !page.lines().isEmpty())
                .toList();
    }

    /** The lines of one page. */
    private final class Lines {
        private final Page page;
        private final boolean changeable;
        private final List<CheckedPage.Line> lines = new ArrayList<>();

        Lines(Page page, boolean changeable) {
            this.page = page;
            this.changeable = changeable;
        }

        List<CheckedPage.Line> all() {
            for (Field field : page.fields()) add(field, field.path(), "");
            return lines;
        }

        private void add(Field field, String path, String prefix) {
            if (!view.evaluation().isVisible(path)) return;
            if (field.isRepeat()) {
                rows(field, path, prefix);
            } else if (field.type().isAnswerable() || field.isComputed()) {
                line(field, path, prefix, value(field, path), !field.isComputed());
            }
        }

        private void rows(Field field, String path, String prefix) {
            int all = view.answers().rows(path);
            if (all == 0) {
                line(field, path, prefix, "", true);
                return;
            }
            RowWindow window = RowWindow.of(wishes, path, field.settings().get(SharedSettings.PAGE_SIZE), all);
            turn(field, path, prefix, window, rowsId(path));
            for (int row = window.from(); row < window.end(); row++) {
                String numbered =
                        prefix + texts.text("row.number", field.label().in(locale), row + 1) + " ";
                for (Field child : field.children()) add(child, FieldPath.inRow(path, row, child.id()), numbered);
            }
            turn(field, path, prefix, window, rowsId(path) + "-end");
        }

        private void line(Field field, String path, String prefix, String value, boolean answerable) {
            boolean open = changeable && answerable && view.opens(path);
            String change = open ? Address.change(view.id(), page.id(), path) : "";
            lines.add(new CheckedPage.Line(prefix + field.label().in(locale), value, change, "", List.of()));
        }

        private void turn(Field field, String path, String prefix, RowWindow window, String id) {
            if (window.isWhole()) return;
            String label = field.label().in(locale);
            List<CheckedPage.Turn> turns = new ArrayList<>();
            if (window.from() > 0) turns.add(turn("rows.earlier", label, path, window.from() - 1));
            if (window.end() < window.all()) turns.add(turn("rows.later", label, path, window.end()));
            String place = texts.text("rows.shown", window.from() + 1, window.end(), window.all());
            lines.add(new CheckedPage.Line(prefix + label, place, "", id, turns));
        }

        private CheckedPage.Turn turn(String words, String label, String path, int row) {
            return new CheckedPage.Turn(
                    texts.text(words, label),
                    Address.of("check", view.id()) + Address.at(path + "[" + row + "]") + "#" + rowsId(path));
        }

        private String rowsId(String path) {
            return "rows-" + FieldPath.parse(path).htmlId();
        }
    }

    private String value(Field field, String path) {
        Object computed = view.evaluation().computed().get(path);
        Optional<Object> value = computed == null ? view.answers().at(path) : Optional.of(computed);
        return value.map(stored -> form.display(field, stored, locale)).orElse("");
    }
}
