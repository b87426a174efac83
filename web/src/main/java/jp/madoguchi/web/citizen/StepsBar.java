package jp.madoguchi.web.citizen;

import java.util.List;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Markup;
import jp.madoguchi.web.component.Messages;

/**
 * The steps of filling in: all of them beside the page, or folded up where it is narrow.
 *
 * @param steps in order
 * @param texts of the page
 */
public record StepsBar(List<StepEntry> steps, Messages texts) implements Markup {
    public StepsBar {
        steps = List.copyOf(steps);
    }

    @Override
    public void write(Html html) {
        String label = texts.text("steps.label");
        html.raw("<nav class=\"steps wide\"").attribute("aria-label", label).raw("><ol>");
        steps.forEach(step -> step(html, step, true));
        html.raw("</ol></nav><nav class=\"steps narrow\"").attribute("aria-label", label);
        html.raw("><details><summary>");
        int current = current();
        if (current > 0) {
            html.text(texts.text(
                    "steps.position",
                    current,
                    steps.size(),
                    steps.get(current - 1).title()));
        }
        html.raw("</summary><ol>");
        steps.forEach(step -> step(html, step, false));
        html.raw("</ol></details>");
        if (current > 0) {
            html.raw("<progress").attribute("max", Integer.toString(steps.size()));
            html.attribute("value", Integer.toString(current)).attribute("aria-label", label);
            html.raw("></progress>");
        }
        html.raw("</nav>");
    }

    /** The number of the step of this page, from 1; 0 if it is none. */
    private int current() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).current()) return i + 1;
        }
        return 0;
    }

    private void step(Html html, StepEntry step, boolean told) {
        if (step.current()) {
            html.raw("<li aria-current=\"step\"><span>");
            if (told) hidden(html, "steps.current");
            html.text(step.title()).raw("</span></li>");
        } else if (step.done()) {
            html.raw("<li class=\"done\"><a").attribute("href", step.url()).raw(">");
            hidden(html, "steps.done");
            html.text(step.title()).raw("</a></li>");
        } else {
            html.raw("<li><span>");
            if (told) hidden(html, "steps.later");
            html.text(step.title()).raw("</span></li>");
        }
    }

    private void hidden(Html html, String key) {
        html.raw("<span class=\"visually-hidden\">").text(texts.text(key)).raw("</span>");
    }
}
