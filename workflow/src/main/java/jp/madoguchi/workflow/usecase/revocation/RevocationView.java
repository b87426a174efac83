package jp.madoguchi.workflow.usecase.revocation;

import java.util.Optional;
import jp.madoguchi.workflow.issuance.DocumentRevocation;

/**
 * A revocation of a document with the names of who took part.
 *
 * @param revocation what was proposed, and what came of it
 * @param documentNumber 文書番号 of the document
 * @param proposer name of who proposed it
 * @param closer name of who decided or declined it
 */
public record RevocationView(
        DocumentRevocation revocation, String documentNumber, String proposer, Optional<String> closer) {}
