package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Dispatches.Unopened;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.usecase.DispatchDesk;

/** Puts electronic documents that nobody opened for long on the list of what officials post; run every hour. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AskForPost {
    private static final int AT_ONCE = 500;

    private final Dispatches dispatches;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final DispatchDesk desk;
    private final Clock clock;

    @Inject
    AskForPost(
            Dispatches dispatches,
            Applications applications,
            ProcedureCatalogue catalogue,
            DispatchDesk desk,
            Clock clock) {
        this.dispatches = dispatches;
        this.applications = applications;
        this.catalogue = catalogue;
        this.desk = desk;
        this.clock = clock;
    }

    /** Asks; returns for how many documents. */
    public int ask() {
        Instant now = clock.instant();
        int asked = 0;
        for (Unopened document : dispatches.unopened(now.minus(Duration.ofDays(1)), AT_ONCE)) {
            Application application = applications.lock(document.application()).orElseThrow();
            int days = catalogue
                    .version(application.procedure())
                    .definition()
                    .handling()
                    .dispatch()
                    .unopenedDays();
            boolean opened = dispatches
                    .firstOpenedAt(application.id(), document.document())
                    .isPresent();
            if (!opened && !document.issuedAt().plus(Duration.ofDays(days)).isAfter(now)) {
                desk.send(
                        application,
                        Dispatch.Thing.document(document.document()),
                        LocalizedText.of(document.title()),
                        Way.POST,
                        Dispatch.Cause.NOT_OPENED,
                        now);
                asked++;
            }
        }
        return asked;
    }
}
