package jp.madoguchi.forms.template;

import java.util.List;

/** A piece of a filled document, from top to bottom. */
public sealed interface Block {

    /** Takes a block by its kind. */
    interface Visitor<X extends Exception> {
        void heading(Heading heading) throws X;

        void paragraph(Paragraph paragraph) throws X;

        void items(Items items) throws X;

        void grid(Grid grid) throws X;

        void frame(Frame frame) throws X;

        void rule() throws X;
    }

    /** Calls the visitor's method for this kind. */
    <X extends Exception> void accept(Visitor<X> visitor) throws X;

    /**
     * A heading.
     *
     * @param level from 2: the title of the document is no part of the template
     */
    record Heading(int level, List<Run> runs) implements Block {
        @Override
        public <X extends Exception> void accept(Visitor<X> visitor) throws X {
            visitor.heading(this);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Run> runs) implements Block {
        @Override
        public <X extends Exception> void accept(Visitor<X> visitor) throws X {
            visitor.paragraph(this);
        }
    }

    /**
     * A list.
     *
     * @param numbered whether items are counted from 1
     */
    record Items(boolean numbered, List<List<Run>> items) implements Block {
        @Override
        public <X extends Exception> void accept(Visitor<X> visitor) throws X {
            visitor.items(this);
        }
    }

    /**
     * A table.
     *
     * @param header names of the columns; all empty for a table of names and values
     * @param rows cells by row
     */
    record Grid(List<List<Run>> header, List<List<List<Run>>> rows) implements Block {
        @Override
        public <X extends Exception> void accept(Visitor<X> visitor) throws X {
            visitor.grid(this);
        }
    }

    /** Blocks in a frame, such as a remedy notice. */
    record Frame(List<Block> blocks) implements Block {
        @Override
        public <X extends Exception> void accept(Visitor<X> visitor) throws X {
            visitor.frame(this);
        }
    }

    /** A line across. */
    record Rule() implements Block {
        @Override
        public <X extends Exception> void accept(Visitor<X> visitor) throws X {
            visitor.rule();
        }
    }
}
