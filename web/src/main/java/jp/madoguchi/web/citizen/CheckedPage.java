package jp.madoguchi.web.citizen;

import java.util.List;

/**
 * The answers of one page of the form, to be checked.
 *
 * @param title its title
 * @param lines in order
 */
public record CheckedPage(String title, List<Line> lines) {

    /**
     * An answer, or which rows of a long table are shown.
     *
     * @param label what was asked, or what the rows are called
     * @param value in words; empty if not answered
     * @param changeUrl where to change it; empty if it cannot be changed
     * @param id of the line where links lead to it; else empty
     * @param turns to other rows
     */
    public record Line(String label, String value, String changeUrl, String id, List<Turn> turns) {}

    /**
     * A link to other rows.
     *
     * @param text in words
     * @param url where
     */
    public record Turn(String text, String url) {}
}
