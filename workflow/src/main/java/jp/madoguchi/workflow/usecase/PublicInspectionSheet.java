package jp.madoguchi.workflow.usecase;

import java.util.List;

/**
 * What of one application lies open to the public, and nothing else.
 *
 * @param row what the list says of it
 * @param place where the documents can also be looked at
 * @param legalBasis the article that lays them open
 * @param lines the answers that are open
 * @param files the documents that are open
 */
public record PublicInspectionSheet(
        PublicInspectionRow row, String place, String legalBasis, List<Line> lines, List<File> files) {
    public PublicInspectionSheet {
        lines = List.copyOf(lines);
        files = List.copyOf(files);
    }

    /**
     * One answer.
     *
     * @param row the row it stands in, such as 役員2; empty outside rows
     * @param label what was asked
     * @param value the answer in words; of an address prefecture and municipality only
     */
    public record Line(String row, String label, String value) {}

    /**
     * One document. Its file name stays closed: people write names into it.
     *
     * @param number 1, 2, … among the open documents
     * @param label what the field asks for
     * @param contentType type by content
     * @param sizeBytes size
     * @param readable whether the malware scanner lets it be handed out
     */
    public record File(int number, String label, String contentType, long sizeBytes, boolean readable) {}
}
