package jp.madoguchi.signature.attack;

import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.seal.SealRejected;

/**
 * One hostile file or token, or the honest one beside it.
 *
 * @param family heading in the matrix
 * @param attack what was done to it; honest twins begin with "honest"
 * @param expected {@code accepted}, {@code pending}, or the code it must be refused with
 */
record Attempt(String family, String attack, String expected, Trial trial) {
    static final String ACCEPTED = "accepted";
    static final String PENDING = "pending";

    /** Hands it in; returns {@code accepted} or {@code pending} if it was not refused. */
    interface Trial {
        String run() throws Exception;
    }

    boolean honest() {
        return attack.startsWith("honest");
    }

    /**
     * What came of it.
     *
     * @param code {@code accepted} or the reason's code
     * @param rule the rule that refused it, in the check's own words; empty if accepted
     */
    record Outcome(String code, String rule) {}

    Outcome outcome() throws Exception {
        try {
            return new Outcome(trial.run(), "");
        } catch (SignatureRejected e) {
            return refused(e.reason().code(), e);
        } catch (SealRejected e) {
            return refused(e.reason().code(), e);
        } catch (AuthenticationRejected e) {
            return refused(e.reason().messageKey().substring("authentication.".length()), e);
        }
    }

    private static Outcome refused(String code, Exception refusal) {
        String words = String.valueOf(refusal.getMessage());
        String rule = words.substring(words.lastIndexOf(": MALFORMED: ") < 0 ? words.indexOf(": ") + 2 : 0);
        rule = rule.replaceAll("\\b[A-Z_]{4,}: ", "").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…");
        return new Outcome(code, rule);
    }
}
