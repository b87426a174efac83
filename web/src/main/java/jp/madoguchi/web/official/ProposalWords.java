package jp.madoguchi.web.official;

import java.util.List;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.workflow.disposition.Proposal;

/**
 * A proposed or made disposition in words.
 *
 * @param granted granted or refused
 * @param term the procedure's own word, such as 不許可
 * @param conditions conditions of a grant
 * @param note the drafter's note for the approver
 * @param refusedPart the part that a grant refuses, with its reasons; empty if none
 * @param ground ground of a refusal
 * @param standard the standard applied
 * @param reasons reasons of a refusal
 * @param remedy the remedy notice the document will carry; empty if none
 */
public record ProposalWords(
        boolean granted,
        String term,
        List<String> conditions,
        String note,
        String refusedPart,
        String ground,
        String standard,
        String reasons,
        String remedy) {
    public ProposalWords {
        conditions = List.copyOf(conditions);
    }

    static ProposalWords of(Proposal proposal, ProcedureDefinition definition, Words words) {
        var rules = definition.decision();
        String remedy =
                rules.remedyNotice().map(notice -> words.in(notice.text())).orElse("");
        return proposal.fold(
                grant -> new ProposalWords(
                        true,
                        words.in(rules.grantTerm()),
                        grant.conditions(),
                        grant.note(),
                        grant.refused()
                                .map(part -> words.say(
                                        "decision.part.text", part.part(), part.reasons(), part.standardApplied()))
                                .orElse(""),
                        "",
                        "",
                        "",
                        grant.conditions().isEmpty() && grant.refused().isEmpty() ? "" : remedy),
                refusal -> new ProposalWords(
                        false,
                        words.in(rules.refusalTerm()),
                        List.of(),
                        "",
                        "",
                        words.say("draft.ground." + refusal.ground().name()),
                        refusal.standardApplied(),
                        refusal.reasons(),
                        remedy));
    }
}
