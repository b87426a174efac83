package jp.madoguchi.workflow.usecase;

import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;

/** The cases that wait for somebody to take them on. */
public interface CaseQueue {
    /**
     * The most urgent case that this official could work on now and nobody took on: by the day its standard period ends,
     * then by arrival. The cases of the official's groups come first, and those of other groups are left to them. Its row
     * is held until the transaction ends; a case that somebody else holds is passed over.
     */
    Optional<ApplicationId> holdNext(Official official);
}
