package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.workflow.application.Application;

/** Writes into the inbox the answers that the procedure names for filters: at arrival and after corrections. */
@Singleton
class InboxAnswers {
    private static final int LONGEST = 200;

    private final Inbox inbox;

    @Inject
    InboxAnswers(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Writes them for a case that has just arrived. */
    void write(Application application, ProcedureDefinition definition) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String path : definition.handling().inboxFields()) {
            var field = definition.form().field(path);
            var answer = application.filed().at(path);
            if (field.isPresent() && answer.isPresent()) {
                String shown = definition.form().display(field.get(), answer.get(), Locale.JAPAN);
                values.put(path, shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown);
            }
        }
        inbox.answers(application, values);
    }

    /** Writes them anew for a case whose answers a correction has changed. */
    void rewrite(Application application, ProcedureDefinition definition) {
        if (!definition.handling().inboxFields().isEmpty()) {
            inbox.forgetAnswers(application);
            write(application, definition);
        }
    }
}
