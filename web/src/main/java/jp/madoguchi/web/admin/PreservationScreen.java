package jp.madoguchi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.Overdue;
import jp.madoguchi.workflow.preservation.PreservationRun;
import jp.madoguchi.workflow.preservation.PreservationStanding;
import jp.madoguchi.workflow.preservation.WatchedBatch;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.preservation.WatchPreservation;
import org.jspecify.annotations.Nullable;

/** How signatures and seals are kept for decades: the batches, the nightly runs and what is overdue. */
@Named("preservation")
@RequestScoped
public class PreservationScreen {
    private final WatchPreservation watch;
    private final OfficialSession session;
    private final Words words;
    private @Nullable PreservationStanding standing;
    private String problem = "";

    @Inject
    public PreservationScreen(WatchPreservation watch, OfficialSession session, Words words) {
        this.watch = watch;
        this.session = session;
        this.words = words;
    }

    /**
     * One batch in words.
     *
     * @param colour of its state
     * @param state whether it is kept as planned
     * @param stampedAt when it was stamped last
     * @param authority by whom
     * @param digest hash algorithm
     * @param holdsUntil until when it proves
     * @param renewedAt when it is renewed next
     * @param renewals how often it was renewed
     * @param files how many files it holds
     */
    public record Line(
            String colour,
            String state,
            String stampedAt,
            String authority,
            String digest,
            String holdsUntil,
            String renewedAt,
            int renewals,
            int files) {}

    /** Why nothing is shown, in words; empty if something may be. */
    public String getProblem() {
        loaded();
        return problem;
    }

    /** What somebody must look at, in words; empty if nothing is overdue. */
    public List<String> getWarnings() {
        Optional<Overdue> overdue = loaded().map(PreservationStanding::overdue);
        List<String> warnings = new ArrayList<>();
        overdue.filter(late -> late.lapsed() > 0)
                .ifPresent(late -> warnings.add(words.say("preservation.late.lapsed", late.lapsed())));
        overdue.filter(late -> late.batches() > 0)
                .ifPresent(late -> warnings.add(words.say("preservation.late.batches", late.batches())));
        overdue.filter(late -> late.documents() > 0)
                .ifPresent(late -> warnings.add(words.say("preservation.late.documents", late.documents())));
        overdue.filter(Overdue::run).ifPresent(late -> warnings.add(words.say("preservation.late.run")));
        return warnings;
    }

    /** The batches, those that are overdue first. */
    public List<Line> getBatches() {
        return loaded().map(PreservationStanding::shown).orElse(List.of()).stream()
                .map(this::line)
                .toList();
    }

    /** How many batches are not shown, in words; empty if all are. */
    public String getMore() {
        return loaded().filter(all -> all.batches() > all.shown().size())
                .map(all -> words.say(
                        "preservation.more", all.batches(), all.shown().size()))
                .orElse("");
    }

    /** Complete files that no batch holds yet. */
    public int getWaiting() {
        return loaded().map(PreservationStanding::waiting).orElse(0);
    }

    /** When the next run is due. */
    public String getNextRun() {
        return loaded().map(PreservationStanding::nextRun).map(words::moment).orElse("");
    }

    /** When a batch is renewed next. */
    public String getNextRenewal() {
        return loaded().flatMap(PreservationStanding::nextRenewal)
                .map(words::moment)
                .orElseGet(() -> words.say("none"));
    }

    /** When the newest run ended. */
    public String getLastRun() {
        return newestRun().map(this::when).orElseGet(() -> words.say("preservation.run.none"));
    }

    /** What the newest run did; empty before the first one has ended. */
    public String getLastResult() {
        return newestRun()
                .filter(run -> run.endedAt().isPresent())
                .map(run -> words.say(
                        "preservation.run.result", run.files(), run.timestamps() + run.trees(), run.failures()))
                .orElse("");
    }

    private Optional<PreservationRun> newestRun() {
        return loaded().map(PreservationStanding::runs).orElse(List.of()).stream()
                .findFirst();
    }

    private String when(PreservationRun run) {
        return run.endedAt()
                .map(words::moment)
                .orElseGet(() -> words.say("preservation.run.going", words.moment(run.begunAt())));
    }

    private Line line(WatchedBatch watched) {
        EvidenceBatch batch = watched.batch();
        boolean waits = batch.result() == EvidenceBatch.Result.WAITING;
        String colour =
                switch (watched.condition()) {
                    case LAPSED, OVERDUE -> "red";
                    case KEPT -> waits ? "yellow" : "green";
                };
        boolean kept = watched.condition() == WatchedBatch.Condition.KEPT;
        String state = kept && waits ? "WAITING" : watched.condition().name();
        return new Line(
                colour,
                words.say("preservation.state." + state),
                words.moment(watched.stampedAt()),
                watched.authority(),
                watched.digest(),
                words.day(words.dayOf(batch.provableUntil())),
                renewal(watched),
                batch.renewals(),
                batch.files());
    }

    /** What has lapsed is never renewed, and what is overdue is by the next run: a day gone by would promise nothing. */
    private String renewal(WatchedBatch watched) {
        return switch (watched.condition()) {
            case LAPSED -> words.say("preservation.renewal.never");
            case OVERDUE ->
                words.say(
                        "preservation.renewal.overdue",
                        words.day(words.dayOf(watched.batch().renewAt())));
            case KEPT -> words.day(words.dayOf(watched.batch().renewAt()));
        };
    }

    private Optional<PreservationStanding> loaded() {
        if (standing == null && problem.isEmpty()) {
            try {
                standing = watch.standing(session.required());
            } catch (RuleViolation refused) {
                problem = words.refusedPage(refused);
            }
        }
        return Optional.ofNullable(standing);
    }
}
