package jp.madoguchi.forms.template;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.text.Language;

/** A compiled piece of a template. Immutable. */
interface Node {

    /** What a stretch of text costs, as {@link jp.madoguchi.forms.rule.Budget} counts: about 256 bytes. */
    int STEPS_A_PIECE = 8;

    /**
     * Adds what this piece becomes for given values.
     *
     * @throws jp.madoguchi.forms.rule.EvaluationStopped if the document grows beyond the limits of an evaluation
     */
    void fill(Frame frame, Language language, List<Block> into);

    /** A stretch of text that is fixed or computed; exactly one of the two. */
    record Piece(String text, java.util.Optional<Expression> value, boolean bold) {
        Run run(Frame frame, Language language) {
            String words = value.isPresent() ? ValueWords.of(value.get().evaluate(frame), language) : text;
            frame.spend(STEPS_A_PIECE + words.length() / 16);
            return new Run(words, bold);
        }
    }

    static List<Run> runs(List<Piece> pieces, Frame frame, Language language) {
        List<Run> runs = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) runs.add(piece.run(frame, language));
        return runs;
    }

    static List<Block> blocks(List<Node> nodes, Frame frame, Language language) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : nodes) node.fill(frame, language, blocks);
        return blocks;
    }

    /** Heading or paragraph; level 0 is a paragraph. One that becomes empty is left out. */
    record Words(int level, List<Piece> pieces) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            List<Run> runs = runs(pieces, frame, language);
            if (runs.stream().allMatch(run -> run.text().isBlank())) return;
            into.add(level == 0 ? new Block.Paragraph(runs) : new Block.Heading(level, runs));
        }
    }

    /** A list; lists that follow one another directly become one, so a loop over an item counts on. */
    record Listing(boolean numbered, List<List<Piece>> items) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            List<List<Run>> filled = new ArrayList<>();
            if (!into.isEmpty()
                    && into.get(into.size() - 1) instanceof Block.Items before
                    && before.numbered() == numbered) {
                filled.addAll(before.items());
                into.remove(into.size() - 1);
            }
            for (List<Piece> item : items) filled.add(runs(item, frame, language));
            into.add(new Block.Items(numbered, filled));
        }
    }

    /** A frame around other pieces; left out if they become nothing. */
    record Framed(List<Node> nodes) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            List<Block> blocks = blocks(nodes, frame, language);
            if (!blocks.isEmpty()) into.add(new Block.Frame(blocks));
        }
    }

    /** A line across. */
    record Line() implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            into.add(new Block.Rule());
        }
    }

    /** One of two. */
    record Choice(Expression condition, List<Node> then, List<Node> otherwise) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            for (Node node : condition.isTrue(frame) ? then : otherwise) node.fill(frame, language, into);
        }
    }

    /** The same for each element of a list. */
    record Loop(Expression list, List<Node> body) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            if (!(list.evaluate(frame) instanceof List<?> items)) return;
            for (Object item : items) {
                frame.spend(STEPS_A_PIECE);
                Frame inner = frame.inner(item);
                for (Node node : body) node.fill(inner, language, into);
            }
        }
    }

    /** A table; its rows may be chosen and repeated. */
    record Table(List<List<Piece>> header, List<Node> rows) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            List<List<Run>> heads = new ArrayList<>();
            for (List<Piece> cell : header) heads.add(runs(cell, frame, language));
            List<List<List<Run>>> cells = new ArrayList<>();
            for (Block row : blocks(rows, frame, language)) {
                if (row instanceof Block.Grid one) cells.addAll(one.rows());
            }
            into.add(new Block.Grid(heads, cells));
        }
    }

    /** A row of a table, as a table without header. */
    record Row(List<List<Piece>> cells) implements Node {
        @Override
        public void fill(Frame frame, Language language, List<Block> into) {
            List<List<Run>> filled = new ArrayList<>();
            for (List<Piece> cell : cells) filled.add(runs(cell, frame, language));
            into.add(new Block.Grid(List.of(), List.of(filled)));
        }
    }
}
