package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.preservation.EvidenceBatch.Result;
import jp.madoguchi.workflow.preservation.PreservationRun;

/** The steps of the nightly run, and what becomes of a step that cannot be taken. */
@Singleton
class PreservationSteps {
    private static final Logger LOG = System.getLogger(PreservationSteps.class.getName());

    private final BatchDesk desk;

    @Inject
    PreservationSteps(BatchDesk desk) {
        this.desk = desk;
    }

    Optional<PreservationRun> begin(Instant dueAt) {
        return desk.begin(dueAt);
    }

    void save(PreservationRun run) {
        desk.save(run);
    }

    List<AgencyId> agenciesWaiting() {
        return desk.agenciesWaiting();
    }

    void renewDocuments() {
        desk.renewDocuments();
    }

    int batch(AgencyId agency) throws TimestampUnavailable {
        return desk.batch(agency);
    }

    List<UUID> due() {
        return desk.due();
    }

    /** Renews a batch; what goes wrong is noted and does not stop the others. */
    Result renewed(UUID batch) {
        try {
            return desk.renew(batch);
        } catch (TimestampRejected ended) {
            LOG.log(Level.ERROR, "Evidence batch " + batch + " proves nothing any more: " + ended.getMessage());
            return desk.note(batch, Result.LAPSED);
        } catch (TimestampUnavailable | MaterialUnavailable waiting) {
            LOG.log(Level.WARNING, "Evidence batch " + batch + " waits for its renewal: " + waiting.getMessage());
            return desk.note(batch, Result.WAITING);
        }
    }
}
