package jp.madoguchi.workflow.testing;

import java.nio.file.Path;
import jp.madoguchi.workflow.usecase.PublishProcedures;

/** Two small procedures, one of each kind. */
public final class TestProcedures {
    private static boolean published;

    private TestProcedures() {}

    public static synchronized void publish() throws Exception {
        if (!published) {
            Installation.shared().get(PublishProcedures.class).publish(folder());
            published = true;
        }
    }

    public static Path folder() {
        return Path.of("src/test/resources/procedures");
    }
}
