package jp.madoguchi.web.verification;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.verification.Coverage;
import jp.madoguchi.signature.verification.VerificationReport;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.usecase.DocumentVerdict;
import jp.madoguchi.workflow.usecase.DocumentVerdict.Standing;

/**
 * A verdict as a page tells it.
 *
 * @param colour {@code success}, {@code warning} or {@code error}, beside the words
 * @param headline the answer in one sentence
 * @param signer who sealed or signed; empty if that cannot be said
 * @param signedAt when; empty if that cannot be said
 * @param unchanged that nothing was changed since; empty if that cannot be said, where the reasons say why
 * @param standing whether the authority stands by it; empty for what no authority issued
 * @param revokedAt since when the authority no longer stands by it; empty while it does
 * @param replacedBy number of the document that took its place; empty if none did
 * @param replaces number of the revoked document that it takes the place of; empty if it is a first one
 * @param level form of the signature
 * @param documentNumber number of the issued document; empty if unknown here
 * @param title its title
 * @param validUntil the last day of what it grants, and whether that has passed; empty if it does not end
 * @param provableUntil until when the file alone proves it; empty if it does not
 * @param covered how much of the file is covered; empty if nothing is
 * @param coveredFiles the files of a container or message that are covered, one line each
 * @param reasons why, sentence by sentence
 * @param alone whether it is a signature without what was signed, which can be given with it
 */
public record VerdictWords(
        String colour,
        String headline,
        String signer,
        String signedAt,
        String unchanged,
        String standing,
        String revokedAt,
        String replacedBy,
        String replaces,
        String level,
        String documentNumber,
        String title,
        String validUntil,
        String provableUntil,
        String covered,
        List<String> coveredFiles,
        List<String> reasons,
        boolean alone) {
    /** The verifier's reason for a PDF in which nothing is sealed: no later look will tell more. */
    private static final String NOT_SEALED = "not-sealed";

    /** The verifier's reason for a signature that came without what it is about. */
    private static final String DETACHED = "detached-content";

    public VerdictWords {
        coveredFiles = List.copyOf(coveredFiles);
        reasons = List.copyOf(reasons);
    }

    static VerdictWords of(DocumentVerdict found, VerificationWords words) {
        Optional<VerificationReport> report = found.report();
        Verdict verdict = report.map(VerificationReport::verdict).orElse(Verdict.INDETERMINATE);
        boolean application =
                report.filter(each -> each.kind() == Kind.CONTAINER).isPresent();
        boolean unsealed = says(report, NOT_SEALED);
        String result = unsealed ? "UNSEALED" : result(verdict, application, found);
        return new VerdictWords(
                colour(result),
                words.say("result." + result),
                report.flatMap(VerificationReport::signer)
                        .map(VerificationReport.Signer::name)
                        .orElse(""),
                report.flatMap(VerificationReport::signedAt).map(words::moment).orElse(""),
                verdict == Verdict.VALID ? words.say("fact.unchanged.VALID") : "",
                isDocument(report)
                        ? words.say("fact.standing." + found.standing().name())
                        : "",
                found.copy()
                        .flatMap(DocumentVerdict.Copy::revokedAt)
                        .map(words::moment)
                        .orElse(""),
                found.copy().flatMap(DocumentVerdict.Copy::replacedBy).orElse(""),
                found.copy().flatMap(DocumentVerdict.Copy::replaces).orElse(""),
                report.flatMap(VerificationReport::level).orElse(""),
                found.copy().map(DocumentVerdict.Copy::documentNumber).orElse(""),
                found.copy().map(DocumentVerdict.Copy::title).orElse(""),
                found.copy()
                        .flatMap(DocumentVerdict.Copy::validUntil)
                        .map(words::lastDay)
                        .orElse(""),
                report.flatMap(VerificationReport::provableUntil)
                        .map(words::moment)
                        .orElse(""),
                found.coverage().map(coverage -> covered(coverage, words)).orElse(""),
                found.coverage().stream()
                        .flatMap(coverage -> coverage.files().stream())
                        .map(file -> words.say(
                                "covered.file",
                                file.name().isEmpty() ? words.say("covered.unnamed") : file.name(),
                                file.bytes(),
                                file.sha256()))
                        .toList(),
                report.map(each -> each.reasons().stream()
                                .map(reason -> reason.message(words.locale()))
                                .toList())
                        .orElse(List.of()),
                says(report, DETACHED));
    }

    private static boolean says(Optional<VerificationReport> report, String code) {
        return report.stream().flatMap(each -> each.reasons().stream()).anyMatch(reason -> reason.code()
                .equals(code));
    }

    /** Authorities issue sealed PDFs; a container is a filing, a message is any signature. */
    private static boolean isDocument(Optional<VerificationReport> report) {
        return report.filter(each -> each.kind() == Kind.CONTAINER || each.kind() == Kind.CMS)
                .isEmpty();
    }

    private static String covered(Coverage coverage, VerificationWords words) {
        if (!coverage.files().isEmpty()) {
            return words.say("covered.count", coverage.files().size());
        }
        long after = coverage.bytes() - coverage.coveredBytes();
        if (coverage.coveredBytes() == 0) {
            return "";
        }
        return after == 0
                ? words.say("covered.whole", coverage.bytes())
                : words.say("covered.part", coverage.coveredBytes(), after);
    }

    private static String result(Verdict verdict, boolean application, DocumentVerdict found) {
        if (verdict != Verdict.VALID) {
            return verdict.name();
        }
        if (application) {
            return "APPLICATION";
        }
        return switch (found.standing()) {
            case STOOD_BY -> "VALID";
            case REVOKED -> standing(found);
            case UNKNOWN -> "UNKNOWN";
        };
    }

    /** Revoked, and whether something took its place. */
    static String standing(DocumentVerdict found) {
        boolean replaced =
                found.copy().flatMap(DocumentVerdict.Copy::replacedBy).isPresent();
        return found.standing() == Standing.REVOKED && replaced
                ? "REPLACED"
                : found.standing().name();
    }

    private static String colour(String result) {
        return switch (result) {
            case "VALID", "APPLICATION" -> "success";
            case "INVALID", "REVOKED", "REPLACED" -> "error";
            default -> "warning";
        };
    }
}
