package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/** What a browser or axe complains about on a page: barriers, script errors, refused resources, sideways scrolling. */
public final class Complaints {
    private static final Map<Page, List<String>> HEARD = Collections.synchronizedMap(new WeakHashMap<>());

    private Complaints() {}

    static Page listen(Page page) {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        HEARD.put(page, heard);
        page.onPageError(error -> heard.add("script error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                heard.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        return page;
    }

    /** No violation of WCAG 2.2 A and AA or of axe's best practices, and nothing wider than the screen. */
    public static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(Complaints::describe).toList(), () -> "axe on " + page.url());
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), () -> page.url() + " scrolls sideways");
    }

    /** Neither a script error nor an error in the console (a refused inline script is one) since the page was opened. */
    public static void assertQuiet(Page page) {
        assertEquals(List.of(), List.copyOf(HEARD.getOrDefault(page, List.of())), () -> "console of " + page.url());
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .collect(Collectors.joining("; "));
    }
}
