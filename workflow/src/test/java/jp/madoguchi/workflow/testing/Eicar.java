package jp.madoguchi.workflow.testing;

import java.nio.charset.StandardCharsets;

/** The harmless file that every malware scanner reports (EICAR), put together here so that this file is not reported. */
public final class Eicar {
    private Eicar() {}

    public static String text() {
        return String.join("", "X5O!P%@AP[4\\PZX54", "(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST", "-FILE!$H+H*");
    }

    /** A PDF, by its first bytes, that carries it. */
    public static byte[] pdf() {
        return ("%PDF-1.7\n1 0 obj <<>> endobj\n% " + text() + "\ntrailer <<>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
