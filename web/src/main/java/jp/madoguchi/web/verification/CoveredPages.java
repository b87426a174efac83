package jp.madoguchi.web.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.workflow.review.PdfSandbox;
import jp.madoguchi.workflow.usecase.DocumentVerdict;

/** Pictures of the pages that a seal covers: of the file as it was sealed, whatever follows in it. */
@Singleton
public class CoveredPages {
    private static final int MOST_PAGES = 3;

    private final PdfSandbox sandbox;

    @Inject
    CoveredPages(PdfSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** {@code data:} addresses of the first pages; empty if nothing sound covers a PDF, or it cannot be drawn. */
    List<String> of(byte[] file, DocumentVerdict found) {
        boolean pdf = found.report().filter(report -> report.kind() == Kind.PDF).isPresent();
        long covered = found.coverage().map(each -> each.coveredBytes()).orElse(0L);
        if (!pdf || covered <= 0 || covered > file.length) {
            return List.of();
        }
        try {
            return sandbox.pages(Arrays.copyOf(file, Math.toIntExact(covered)), MOST_PAGES).stream()
                    .map(picture ->
                            "data:image/png;base64," + Base64.getEncoder().encodeToString(picture))
                    .toList();
        } catch (IOException undrawn) {
            return List.of();
        }
    }
}
