package jp.madoguchi.signature.verification;

import java.util.List;

/**
 * What a signature or seal covers.
 *
 * @param bytes length of the file handed in
 * @param coveredBytes how many of its bytes, from the beginning, were there when it was sealed; what follows only
 *     proves it longer. For containers and messages, the bytes of the signed files
 * @param files the signed files of a container, or the content of a message; empty for a PDF
 */
public record Coverage(long bytes, long coveredBytes, List<CoveredFile> files) {
    public Coverage {
        files = List.copyOf(files);
    }

    /**
     * One signed file.
     *
     * @param name name inside the container; empty for the content of a message
     * @param mediaType as the manifest has it
     * @param bytes its length
     * @param sha256 lower-case hex
     */
    public record CoveredFile(String name, String mediaType, long bytes, String sha256) {}

    /** Nothing is covered, because nothing was signed soundly. */
    static Coverage none(byte[] file) {
        return new Coverage(file.length, 0, List.of());
    }
}
