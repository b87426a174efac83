package jp.madoguchi.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.usecase.TimelineEntry;

/** One thing that happened. */
record TimelineView(Instant at, TimelineEntry.Event event, Optional<String> detail) {
    static List<TimelineView> all(List<TimelineEntry> entries) {
        return entries.stream()
                .map(entry -> new TimelineView(entry.at(), entry.event(), entry.detail()))
                .toList();
    }
}
