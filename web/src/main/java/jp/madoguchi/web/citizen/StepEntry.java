package jp.madoguchi.web.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.ApplicationView;

/**
 * A step of filling in.
 *
 * @param title its title
 * @param url its address
 * @param state {@code done}, {@code current} or {@code later}
 */
public record StepEntry(String title, String url, String state) {
    static final String CHECK = "check";
    static final String SIGN = "sign";

    static List<StepEntry> of(ApplicationView view, String current, Locale locale, Messages messages) {
        List<String> ids = new ArrayList<>();
        List<StepEntry> steps = new ArrayList<>();
        for (Page page : VisiblePages.of(view)) ids.add(page.id());
        int now = current.equals(SIGN) ? ids.size() + 1 : current.equals(CHECK) ? ids.size() : ids.indexOf(current);
        for (int i = 0; i < ids.size(); i++) {
            Page page = view.procedure().definition().form().page(ids.get(i)).orElseThrow();
            steps.add(new StepEntry(page.title().in(locale), Address.form(view.id(), page.id()), state(i, now)));
        }
        steps.add(new StepEntry(messages.text("step.check"), Address.of(CHECK, view.id()), state(ids.size(), now)));
        steps.add(new StepEntry(messages.text("step.sign"), Address.of(SIGN, view.id()), state(ids.size() + 1, now)));
        return steps;
    }

    /** The steps of an official who enters what came on paper or by telephone: nobody signs it. */
    static List<StepEntry> ofEntry(ApplicationView view, String current, Locale locale, Messages messages) {
        List<StepEntry> steps = of(view, current, locale, messages);
        return steps.subList(0, steps.size() - 1);
    }

    private static String state(int step, int now) {
        return step == now ? "current" : step < now ? "done" : "later";
    }

    /** Whether it is the step of this page. */
    public boolean current() {
        return state.equals("current");
    }

    /** Whether it was walked through. */
    public boolean done() {
        return state.equals("done");
    }
}
