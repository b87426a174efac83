package jp.madoguchi.workflow.usecase;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.party.Applicant;

/**
 * What an official is entering.
 *
 * @param id which
 * @param version as it was read
 * @param channel on paper or by telephone
 * @param entry what was written down beside the form
 * @param procedureName of which procedure
 * @param applicant whose it is; the pages of the form work for this one
 * @param correction number of the correction request that is answered; empty for the application itself
 * @param findings what is missing or wrong: recorded all the same, and asked for by a correction
 * @param scanned whether a picture of the paper is kept
 */
public record EntryView(
        ApplicationId id,
        long version,
        Channel channel,
        CounterEntry entry,
        LocalizedText procedureName,
        Applicant applicant,
        Optional<Integer> correction,
        List<Finding> findings,
        boolean scanned) {
    public EntryView {
        findings = List.copyOf(findings);
    }
}
