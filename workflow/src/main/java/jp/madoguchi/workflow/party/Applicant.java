package jp.madoguchi.workflow.party;

import java.util.function.Function;

/**
 * A party that applies (申請者), proven by a certificate or a token.
 *
 * @param party who
 * @param displayName name for the screen; empty while no signing certificate has been seen
 */
public record Applicant(PartyId party, String displayName) implements Actor {
    @Override
    public String journalName() {
        return "party:" + party;
    }

    @Override
    public <R> R fold(Function<Applicant, R> applicant, Function<Official, R> official) {
        return applicant.apply(this);
    }
}
