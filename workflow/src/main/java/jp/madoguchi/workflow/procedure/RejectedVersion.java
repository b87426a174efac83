package jp.madoguchi.workflow.procedure;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.forms.catalogue.DefinitionFinding;

/**
 * A new version that was not published, and why.
 *
 * @param key which version
 * @param findings file, line, message
 * @param foundAt when
 */
public record RejectedVersion(ProcedureVersion key, List<DefinitionFinding> findings, Instant foundAt) {}
