package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

/** Publishes the folders of the procedures directory at start. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PublishProcedures {
    /** Publishes; changed bytes of a published version stop the start with a sentence. */
    public void publish(Path directory) {
        throw new UnsupportedOperationException();
    }
}
