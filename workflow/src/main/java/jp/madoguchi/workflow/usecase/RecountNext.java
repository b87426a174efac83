package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.clock.Calendars;
import jp.madoguchi.workflow.clock.Calendars.Changed;

/** Counts some cases of an office anew, in one transaction. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class RecountNext {
    private final Calendars calendars;
    private final Applications applications;
    private final CaseClock clock;
    private final Inbox inbox;

    @Inject
    RecountNext(Calendars calendars, Applications applications, CaseClock clock, Inbox inbox) {
        this.calendars = calendars;
        this.applications = applications;
        this.clock = clock;
        this.inbox = inbox;
    }

    List<Changed> offices() {
        return calendars.changed();
    }

    /** Recounts the next ones after a case, in the order of their ids. */
    List<ApplicationId> recount(Changed office, Optional<ApplicationId> after, int limit) {
        List<ApplicationId> cases = calendars.openCases(office, after, limit);
        for (ApplicationId id : cases) {
            applications
                    .lock(id)
                    .filter(application -> application.state().isBeforeDisposition())
                    .ifPresent(application -> {
                        clock.recount(application);
                        inbox.refresh(application);
                    });
        }
        return cases;
    }

    void done(Changed office) {
        calendars.recounted(office);
    }
}
