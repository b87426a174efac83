package jp.madoguchi.workflow.usecase.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.SortedMap;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** Keeps an official's own named filters of the inbox. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class KeepFilters {
    private static final int MOST = 30;

    private final Memos memos;
    private final Clock clock;

    @Inject
    KeepFilters(Memos memos, Clock clock) {
        this.memos = memos;
        this.clock = clock;
    }

    /** The official's filters: the page's query by name. */
    public SortedMap<String, String> of(Official actor) {
        return memos.filters(actor.id());
    }

    /**
     * Saves a filter under a name of 1–60 characters, over what stood there.
     *
     * @throws NotAllowedNow if the name is empty or too long, or there are 30 already
     */
    public void save(Official actor, String name, String query) throws NotAllowedNow {
        String wanted = name.strip();
        SortedMap<String, String> all = memos.filters(actor.id());
        if (wanted.isEmpty() || wanted.length() > 60 || query.length() > 1000) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (all.size() >= MOST && !all.containsKey(wanted)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.TOO_MANY_LABELS);
        }
        memos.save(actor.id(), wanted, query, clock.instant());
    }

    /** Forgets a filter; no error if there is none. */
    public void forget(Official actor, String name) {
        memos.forget(actor.id(), name);
    }
}
