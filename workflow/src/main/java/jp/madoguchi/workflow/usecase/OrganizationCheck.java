package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.validation.Severity;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.authority.Positions;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/**
 * Whether the offices and posts that a procedure names exist in its agency. An office that is to be asked for its opinion
 * must: the intake of a case would fail without it. A post may follow later: until then nobody can decide its step.
 */
@Singleton
class OrganizationCheck {
    private static final String FILE = "procedure.yaml";

    private final Offices offices;
    private final Positions positions;

    @Inject
    OrganizationCheck(Offices offices, Positions positions) {
        this.offices = offices;
        this.positions = positions;
    }

    /** Errors about offices, warnings about posts, each with the line that names it. */
    List<DefinitionFinding> check(ProcedureFolder folder, ProcedureDefinition definition) {
        AgencyId agency = new AgencyId(definition.agencyId());
        List<DefinitionFinding> findings = new ArrayList<>();
        definition.review().opinions().stream()
                .map(rule -> rule.office())
                .distinct()
                .filter(office -> !offices.exists(agency, new OfficeId(office)))
                .forEach(office -> findings.add(finding(
                        folder,
                        office,
                        Severity.ERROR,
                        "opinions: " + agency + " has no office " + office + "; enter the office, or name another")));
        definition.decision().steps().stream()
                .flatMap(step -> step.position().stream())
                .distinct()
                .filter(position -> positions.find(agency, position).isEmpty())
                .forEach(position -> findings.add(finding(
                        folder,
                        position,
                        Severity.WARNING,
                        "steps: " + agency + " has no position " + position + " yet; nobody can decide this step")));
        return findings;
    }

    private static DefinitionFinding finding(ProcedureFolder folder, String name, Severity severity, String message) {
        List<String> lines = folder.text(FILE).orElse("").lines().toList();
        int line = 0;
        for (int at = 0; at < lines.size() && line == 0; at++) {
            if (lines.get(at).matches(".*(office|position):\\s*" + name + "\\b.*")) {
                line = at + 1;
            }
        }
        return new DefinitionFinding(FILE, line, 0, severity, message);
    }
}
