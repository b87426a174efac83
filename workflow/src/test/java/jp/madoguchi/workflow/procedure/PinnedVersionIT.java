package jp.madoguchi.workflow.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.Test;

/** Versions that were published before this process began, and are not the newest ones. */
class PinnedVersionIT {
    @Test
    void anOlderVersionIsReadWhereNoTransactionRuns() throws Exception {
        TestProcedures.publish();
        ProcedureVersions versions = Installation.shared().get(ProcedureVersions.class);
        ProcedureVersion key = new ProcedureVersion("test-signer", 1);
        ProcedureCatalogue begun = new ProcedureCatalogue(versions);
        assertEquals(key, begun.version(key).key());
        assertTrue(new ProcedureCatalogue(versions)
                .find(new ProcedureVersion("test-signer", 99))
                .isEmpty());
    }
}
