package jp.madoguchi.forms.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text inside a Markdown block, as stretches of one weight. */
final class InlineText {

    /** Text in one weight. */
    record Stretch(String text, boolean bold) {}

    private final Consumer<String> problem;
    private final List<Stretch> stretches = new ArrayList<>();

    private InlineText(Consumer<String> problem) {
        this.problem = problem;
    }

    static List<Stretch> of(Node block, Consumer<String> problem) {
        InlineText text = new InlineText(problem);
        text.children(block, false);
        return text.stretches;
    }

    /** The text without weights; for blocks that hold other blocks it is empty. */
    static String plain(Node block) {
        StringBuilder plain = new StringBuilder();
        for (Stretch stretch : of(block, message -> {})) plain.append(stretch.text());
        return plain.toString().strip();
    }

    private void children(Node parent, boolean bold) {
        for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            if (at instanceof Text text) stretches.add(new Stretch(text.getLiteral(), bold));
            else if (at instanceof StrongEmphasis) children(at, true);
            else if (at instanceof Emphasis) children(at, bold);
            else if (at instanceof HardLineBreak) stretches.add(new Stretch("\n", bold));
            else if (at instanceof SoftLineBreak) stretches.add(new Stretch(join(), bold));
            else if (at instanceof org.commonmark.ext.gfm.tables.TableCell) children(at, bold);
            else problem.accept("documents have no " + at.getClass().getSimpleName());
        }
    }

    /** Japanese lines join without a space, others with one. */
    private String join() {
        if (stretches.isEmpty()) return "";
        String before = stretches.get(stretches.size() - 1).text();
        return !before.isEmpty() && before.charAt(before.length() - 1) < 0x2E80 ? " " : "";
    }
}
