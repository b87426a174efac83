package jp.madoguchi.workflow.bpmn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Deletes what the engine remembers of instances that ended longer ago than their model's time to live; run every hour,
 * because the engine's own job executor is off. The journal, which is the record, is another table and stays.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ForgetProcesses {
    private final HistoryService history;
    private final ManagementService management;

    @Inject
    ForgetProcesses(Engine engine) {
        this.history = engine.engine().getHistoryService();
        this.management = engine.engine().getManagementService();
    }

    /** Deletes one batch; returns how many clean-up jobs ran. */
    public int forget() {
        history.cleanUpHistoryAsync(true);
        List<Job> jobs = history.findHistoryCleanupJobs();
        for (Job job : jobs) {
            management.executeJob(job.getId());
        }
        return jobs.size();
    }
}
