package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.clock.Calendars.Changed;

/** Counts the open cases of offices anew whose calendar changed; run every few seconds. */
@Singleton
public class RecountClocks {
    private static final int TOGETHER = 100;

    private final RecountNext next;

    @Inject
    RecountClocks(RecountNext next) {
        this.next = next;
    }

    /** Recounts; returns how many cases. An office cut short by a crash begins anew. */
    public int recount() {
        int counted = 0;
        for (Changed office : next.offices()) {
            Optional<ApplicationId> last = Optional.empty();
            List<ApplicationId> cases;
            do {
                cases = next.recount(office, last, TOGETHER);
                counted += cases.size();
                if (!cases.isEmpty()) {
                    last = Optional.of(cases.get(cases.size() - 1));
                }
            } while (cases.size() == TOGETHER);
            next.done(office);
        }
        return counted;
    }
}
