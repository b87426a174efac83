package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.Test;

class EngineIdsIT {
    /** Where the engine's own generator counts, in transactions of its own. */
    private static final String ITS_OWN = "select value_::bigint from act_ge_property where name_ = 'next.dbid'";

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();

    @Test
    void theEnginesOwnGeneratorIsNotAsked() throws Exception {
        TestProcedures.publish();
        Journey journey = new Journey();
        long before = database.number(ITS_OWN);
        for (int i = 0; i < 3; i++) {
            ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
            journey.deliver();
            assertTrue(
                    database.number(
                                    "select id_::bigint from act_ru_execution where business_key_ = ? and parent_id_ is null",
                                    id.toString())
                            > 1_000_000,
                    "beyond all that the engine's own generator may have given");
        }
        assertEquals(before, database.number(ITS_OWN));
    }

    @Test
    void aRollBackGivesNoIdTwice() throws Exception {
        EngineIds ids = new EngineIds(installation.get(EngineConnections.class).dataSource());
        EngineIds after =
                new EngineIds(installation.get(EngineConnections.class).dataSource());
        Set<String> given = new HashSet<>();
        given.add(Transactions.in(ids::getNextId));
        for (int i = 0; i < 2_500; i++) {
            assertTrue(given.add(ids.getNextId()));
            assertTrue(given.add(after.getNextId()));
        }
    }
}
