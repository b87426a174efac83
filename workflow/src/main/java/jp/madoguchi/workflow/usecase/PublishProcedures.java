package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.validation.Severity;
import jp.madoguchi.workflow.bpmn.OwnProcess;
import jp.madoguchi.workflow.bpmn.OwnProcesses;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.procedure.ChangedVersion;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.procedure.RejectedVersion;

/** Publishes the folders of the procedures directory at start. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PublishProcedures {
    private static final Logger LOG = System.getLogger(PublishProcedures.class.getName());

    private final ProcedureCatalogue catalogue;
    private final OrganizationCheck organization;
    private final OwnProcesses processes;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    PublishProcedures(
            ProcedureCatalogue catalogue,
            OrganizationCheck organization,
            OwnProcesses processes,
            JournalWriter journal,
            Clock clock) {
        this.catalogue = catalogue;
        this.processes = processes;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Publishes every new valid version. An invalid new version is reported and the others serve.
     *
     * @param directory holds {@code <id>/v<number>} folders
     * @throws ChangedVersion if the bytes of a published version changed: the start must stop
     * @throws IOException if the directory cannot be read
     */
    public void publish(Path directory) throws ChangedVersion, IOException {
        processes.requireFit();
        for (Path path : ProcedureFolder.versionsBelow(directory)) {
            publishOne(path);
        }
        for (RejectedVersion rejected : catalogue.rejected()) {
            for (DefinitionFinding finding : rejected.findings()) {
                LOG.log(Level.ERROR, "Not published: {0}: {1}", rejected.key(), finding);
            }
        }
        for (PublishedProcedure procedure : catalogue.current()) {
            for (DefinitionFinding finding :
                    organization.check(catalogue.folder(procedure.key()), procedure.definition())) {
                LOG.log(Level.WARNING, "Published, but not fit for use: {0}: {1}", procedure.key(), finding);
            }
        }
    }

    private void publishOne(Path path) throws ChangedVersion, IOException {
        ProcedureFolder folder;
        try {
            folder = ProcedureFolder.read(path);
        } catch (IllegalArgumentException unreadable) {
            ProcedureVersion key =
                    new ProcedureVersion(String.valueOf(path.getParent()).replaceAll(".*[/\\\\]", ""), 0);
            String message = String.valueOf(unreadable.getMessage());
            catalogue.reject(
                    key,
                    List.of(new DefinitionFinding(String.valueOf(path), 1, 1, Severity.ERROR, message)),
                    clock.instant());
            return;
        }
        if (catalogue.publish(folder, definition -> check(folder, definition), clock.instant())) {
            PublishedProcedure published = catalogue.version(new ProcedureVersion(folder.id(), folder.version()));
            processes.deploy(published.key());
            journal.record(published.agency(), JournalAct.PROCEDURE_PUBLISHED, published.key() + " " + folder.sha256());
        }
    }

    private List<DefinitionFinding> check(ProcedureFolder folder, ProcedureDefinition definition) {
        return Stream.concat(
                        organization.check(folder, definition).stream(), OwnProcess.check(folder, definition).stream())
                .toList();
    }
}
