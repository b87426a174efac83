package jp.madoguchi.workflow.disposition;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where dispositions are kept: one for a case. */
public interface Dispositions {
    void add(AgencyId agency, Disposition disposition, UUID draft);

    Optional<Disposition> of(ApplicationId id);
}
