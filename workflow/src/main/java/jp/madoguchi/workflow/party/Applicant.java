package jp.madoguchi.workflow.party;

import java.util.function.Function;

/**
 * A party that applies (申請者), proven by a certificate, a login or a token.
 *
 * @param party who
 * @param displayName name for the screen; empty while no signing certificate has been seen
 * @param proof by what they came in
 */
public record Applicant(PartyId party, String displayName, LoginProof proof) implements Actor {
    @Override
    public String journalName() {
        return proof.delegation()
                .map(given -> "party:" + party + " agent:" + given.agent())
                .orElse("party:" + party);
    }

    /** The party of the person who acts: the agent, where one acts for another. */
    public PartyId self() {
        return proof.delegation().map(GivenDelegation::agent).orElse(party);
    }

    /** The same party, come in by another way. */
    public Applicant by(LoginProof other) {
        return new Applicant(party, displayName, other);
    }

    @Override
    public <R> R fold(Function<Applicant, R> applicant, Function<Official, R> official) {
        return applicant.apply(this);
    }
}
