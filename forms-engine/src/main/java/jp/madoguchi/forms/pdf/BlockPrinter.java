package jp.madoguchi.forms.pdf;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.pdf.TextStyle.Align;
import jp.madoguchi.forms.template.Block;
import jp.madoguchi.forms.template.Run;

/** Prints the body of a document by the customs of official papers: 記 stands centred, 以上 at the right. */
final class BlockPrinter implements Block.Visitor<MissingGlyph> {
    private final Flow flow;
    private Tag parent;
    private TextStyle body = TextStyle.BODY;
    /** Level of the heading above, the title at first: readers aloud must not miss one between (ISO 14289-1, 7.4.2). */
    private int level = 1;

    BlockPrinter(Flow flow) {
        this.flow = flow;
        this.parent = flow.root();
    }

    void print(List<Block> blocks) throws MissingGlyph {
        for (Block block : blocks) block.accept(this);
    }

    @Override
    public void heading(Block.Heading heading) throws MissingGlyph {
        TextStyle style = heading.level() == 2 ? TextStyle.SECTION : TextStyle.SUBSECTION.spaced(0, 2);
        level = Math.min(heading.level(), level + 1);
        flow.heading(plain(heading.runs()), style, parent.child("H" + level));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws MissingGlyph {
        String text = plain(paragraph.runs()).strip();
        TextStyle style = body.spaced(0, 4);
        if (text.equals("記")) style = style.aligned(Align.CENTER).spaced(5, 6);
        if (text.equals("以上")) style = style.aligned(Align.RIGHT);
        flow.paragraph(shape(paragraph.runs(), false), style, parent.child("P"));
    }

    @Override
    public void items(Block.Items items) throws MissingGlyph {
        Tag list = parent.child("L");
        int number = 1;
        for (List<Run> item : items.items()) {
            ShapedText text = flow.typesetter().set(items.numbered() ? number++ + ". " : "・", false);
            float hanging = text.width(0, text.length()) * body.size() / 1000;
            for (Run run : item) flow.typesetter().set(run.text(), run.bold(), text);
            TextStyle style = body.indented(10, hanging).spaced(0, 3);
            flow.paragraph(text, style, list.child("LI").child("LBody"));
        }
        flow.gap(4);
    }

    @Override
    public void grid(Block.Grid grid) throws MissingGlyph {
        boolean pairs = grid.header().stream().allMatch(cell -> plain(cell).isBlank());
        int columns = grid.header().size();
        flow.gap(3);
        TableBlock table = new TableBlock(flow, parent, shares(grid, pairs, columns));
        if (!pairs) {
            List<TableBlock.Cell> heads = new ArrayList<>();
            for (List<Run> cell : grid.header()) heads.add(new TableBlock.Cell(shape(cell, true), true, Align.LEFT));
            table.header(heads);
        }
        for (List<List<Run>> row : grid.rows()) {
            List<TableBlock.Cell> cells = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
                boolean heads = pairs && i == 0;
                List<Run> runs = i < row.size() ? row.get(i) : List.of();
                cells.add(new TableBlock.Cell(shape(runs, heads), heads, Align.LEFT));
            }
            table.row(cells);
        }
        flow.gap(8);
    }

    @Override
    public void frame(Block.Frame frame) throws MissingGlyph {
        Tag outer = parent;
        parent = outer.child("Sect");
        body = TextStyle.FRAMED;
        flow.openBox();
        print(frame.blocks());
        flow.closeBox();
        body = TextStyle.BODY;
        parent = outer;
    }

    @Override
    public void rule() {
        flow.gap(6);
        flow.rule();
        flow.gap(6);
    }

    private static float[] shares(Block.Grid grid, boolean pairs, int columns) {
        if (pairs && columns == 2) return new float[] {28, 72};
        float[] shares = new float[columns];
        for (int i = 0; i < columns; i++) {
            int longest = plain(grid.header().get(i)).length();
            for (List<List<Run>> row :
                    grid.rows().subList(0, Math.min(30, grid.rows().size()))) {
                if (i < row.size())
                    longest = Math.max(longest, plain(row.get(i)).length());
            }
            shares[i] = 6 + Math.min(30, Math.max(3, longest));
        }
        return shares;
    }

    private ShapedText shape(List<Run> runs, boolean bold) throws MissingGlyph {
        ShapedText text = new ShapedText();
        for (Run run : runs) flow.typesetter().set(run.text(), bold || run.bold(), text);
        return text;
    }

    private static String plain(List<Run> runs) {
        StringBuilder plain = new StringBuilder();
        for (Run run : runs) plain.append(run.text());
        return plain.toString();
    }
}
