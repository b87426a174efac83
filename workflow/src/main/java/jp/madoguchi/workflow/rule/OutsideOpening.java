package jp.madoguchi.workflow.rule;

import jp.madoguchi.forms.catalogue.OpeningWindow;

/** The procedure cannot be begun or filed now: it has not opened yet, or it has closed (409). */
public final class OutsideOpening extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final transient OpeningWindow window;

    /**
     * Refuses.
     *
     * @param window when it can be begun and filed
     * @param over whether it has closed
     */
    public OutsideOpening(OpeningWindow window, boolean over) {
        super("outside-opening-" + (over ? "over" : "not-yet"), "Outside the opening window");
        this.window = window;
    }

    /** When it can be begun and filed, in the office's time. */
    public OpeningWindow window() {
        return window;
    }
}
