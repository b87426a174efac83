package jp.madoguchi.workflow.usecase.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where notes, labels, follow-up dates and saved filters are kept. */
public interface Memos {
    CaseMemo of(ApplicationId id);

    void note(Application application, String text, OfficialId by, Instant at);

    void organize(ApplicationId id, Optional<LocalDate> followUpOn, List<String> labels);

    /** An official's saved filters: the page's query by name. */
    SortedMap<String, String> filters(OfficialId official);

    /** Saves under a name, over what stood there. */
    void save(OfficialId official, String name, String query, Instant at);

    void forget(OfficialId official, String name);
}
