package jp.madoguchi.forms.pdf;

/**
 * A file as a print lists it.
 *
 * @param name as the applicant named it
 * @param sizeBytes its length
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 */
public record PrintedFile(String name, long sizeBytes, String sha256) {
    public PrintedFile {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
    }
}
