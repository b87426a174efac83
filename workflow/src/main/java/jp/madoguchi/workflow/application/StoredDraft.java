package jp.madoguchi.workflow.application;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.procedure.ProcedureVersion;

/**
 * A draft with its files as it is stored, for reading only.
 *
 * @param party whose
 * @param procedure the pinned version
 * @param state a draft's
 * @param version optimistic version
 * @param answers as typed
 * @param attachments in the order they came
 */
public record StoredDraft(
        PartyId party,
        ProcedureVersion procedure,
        ApplicationState state,
        long version,
        Answers answers,
        List<Attachment> attachments) {
    public StoredDraft {
        attachments = List.copyOf(attachments);
    }
}
