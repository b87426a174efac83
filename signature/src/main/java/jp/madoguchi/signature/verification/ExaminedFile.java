package jp.madoguchi.signature.verification;

/** A file as it was found: the report, and what the signature covers. */
public record ExaminedFile(VerificationReport report, Coverage coverage) {
    /** A file that could not be examined within heap, CPU and time caps: nothing can be said about it. */
    public static ExaminedFile beyondLimits(byte[] file) {
        return new ExaminedFile(FileVerification.beyondLimits(file), Coverage.none(file));
    }
}
