package jp.madoguchi.workflow.procedure;

import java.time.Instant;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/**
 * A procedure version that people can use (手続). Its bytes never change.
 *
 * @param key which version
 * @param definition the compiled definition
 * @param publishedAt since when
 */
public record PublishedProcedure(ProcedureVersion key, ProcedureDefinition definition, Instant publishedAt) {
    /** The agency in charge. */
    public AgencyId agency() {
        return new AgencyId(definition.agencyId());
    }

    /** The office in charge (担当課). */
    public OfficeId office() {
        return new OfficeId(definition.officeId());
    }
}
