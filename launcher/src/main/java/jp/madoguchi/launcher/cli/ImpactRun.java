package jp.madoguchi.launcher.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.migration.Impact;
import jp.madoguchi.forms.migration.ImpactAssessment;
import jp.madoguchi.forms.rule.EvaluationStopped;

/** Reads applications page by page, assesses pages side by side, and tells the results in the order of their ids. */
final class ImpactRun {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");
    private static final int PAGE = 1_000;
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int PROGRESS_EVERY = 10_000;

    private final ImpactAssessment assessment;
    private final PinnedApplications pinned;
    private final PrintWriter progress;
    private final LocalDate today = LocalDate.now(Clock.system(OFFICE));

    ImpactRun(ImpactAssessment assessment, PinnedApplications pinned, PrintWriter progress) {
        this.assessment = assessment;
        this.pinned = pinned;
        this.progress = progress;
    }

    /** Is told every affected application. */
    @FunctionalInterface
    interface Affected {
        /** One of them, in the order of their ids. */
        void tell(UUID id, String state, Impact impact);
    }

    /** An application and what the new version means for it; empty if its answers cannot be evaluated. */
    private record Assessed(PinnedApplications.Pinned application, Optional<Impact> impact) {}

    ImpactTotals run(Affected affected) throws SQLException, InterruptedException {
        long count = pinned.count();
        progress.println(count + " drafts and open cases");
        progress.flush();
        ImpactTotals totals = new ImpactTotals();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        Deque<Future<List<Assessed>>> pages = new ArrayDeque<>();
        try {
            UUID last = new UUID(0, 0);
            long done = 0;
            boolean more = true;
            while (more || !pages.isEmpty()) {
                if (more && pages.size() <= WORKERS) {
                    List<PinnedApplications.Pinned> page = pinned.after(last, PAGE);
                    more = page.size() == PAGE;
                    if (!page.isEmpty()) {
                        last = page.get(page.size() - 1).id();
                        pages.add(workers.submit(
                                () -> page.stream().map(this::assess).toList()));
                    }
                    continue;
                }
                List<Assessed> page = result(pages.remove());
                page.forEach(each -> tell(each, totals, affected));
                long before = done;
                done += page.size();
                if (done / PROGRESS_EVERY > before / PROGRESS_EVERY) {
                    progress.println(done + " of " + count);
                    progress.flush();
                }
            }
        } finally {
            workers.shutdownNow();
        }
        return totals;
    }

    private static List<Assessed> result(Future<List<Assessed>> page) throws InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Assessed assess(PinnedApplications.Pinned application) {
        LocalDate day = application
                .arrivedAt()
                .map(arrived -> arrived.atZone(OFFICE).toLocalDate())
                .orElse(today);
        try {
            return new Assessed(application, Optional.of(assessment.assess(Answers.parse(application.answers()), day)));
        } catch (AnswersRejected | EvaluationStopped unreadable) {
            return new Assessed(application, Optional.empty());
        }
    }

    private void tell(Assessed assessed, ImpactTotals totals, Affected affected) {
        PinnedApplications.Pinned application = assessed.application();
        if (assessed.impact().isEmpty()) {
            totals.addUnreadable();
            progress.println(application.id() + ": its stored answers cannot be evaluated");
            return;
        }
        Impact impact = assessed.impact().get();
        totals.add(impact);
        if (!impact.isNone()) {
            affected.tell(application.id(), application.state(), impact);
        }
    }
}
