package jp.madoguchi.workflow.issuance;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.party.AgencyId;

/** Where the revocations of documents (交付文書の失効) are kept. */
public interface DocumentRevocations {
    void add(AgencyId agency, DocumentRevocation proposed);

    /** Writes the outcome of a proposal; the document of a decided one is revoked with it. */
    void close(DocumentRevocation closed);

    /** A case's revocations by number, what came to nothing too. */
    List<DocumentRevocation> of(ApplicationId id);

    /** The one that waits for a second person. */
    default Optional<DocumentRevocation> waiting(ApplicationId id) {
        return of(id).stream()
                .filter(each -> each.status() == DocumentRevocation.Status.WAITING)
                .findFirst();
    }

    /** What was decided, as the newest correction of a clerical error reads; the disposition itself never changes. */
    default Proposal asCorrected(Disposition made) {
        return of(made.application()).stream()
                .filter(DocumentRevocation::isDecided)
                .flatMap(each -> each.correction().stream())
                .reduce(made.content(), (earlier, later) -> later);
    }
}
