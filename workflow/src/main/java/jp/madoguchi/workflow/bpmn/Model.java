package jp.madoguchi.workflow.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.madoguchi.forms.catalogue.Lifecycle;

/** Index of the process models of this build: one for each course a case can take. */
enum Model {
    APPLICATION(Lifecycle.APPLICATION, "application_lifecycle"),
    NOTIFICATION(Lifecycle.NOTIFICATION, "notification_lifecycle");

    private final Lifecycle lifecycle;
    private final String process;

    Model(Lifecycle lifecycle, String process) {
        this.lifecycle = lifecycle;
        this.process = process;
    }

    static Model of(Lifecycle lifecycle) {
        for (Model model : values()) {
            if (model.lifecycle == lifecycle) {
                return model;
            }
        }
        throw new IllegalStateException("No model for " + lifecycle);
    }

    /** The process id. */
    String process() {
        return process;
    }

    /** Its file. */
    String file() {
        return process + ".bpmn";
    }

    /** Its bytes. */
    byte[] bytes() {
        try (InputStream in = Model.class.getResourceAsStream(file())) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + file());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
