package jp.madoguchi.web.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why no report was made. */
enum ReportProblem {
    /** No file was sent, or an empty one. */
    REQUIRED,
    SIZE,
    BUSY,
    /** Nothing is signed in it. */
    UNSIGNED,
    /** It could not be read within time and memory. */
    LIMITS,
    /** Somebody came back to the address of an earlier report. */
    KEPT;

    /** As it stands in an address and after {@code report.} in a key. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportProblem> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
