package jp.madoguchi.workflow.bpmn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The own models of published procedure versions in the engine. Each version has a process of its own, so that cases keep
 * the model with which they were begun; none is ever migrated.
 */
@Singleton
public class OwnProcesses {
    /** See {@link OwnProcess#key}; the standard models' ids have no dot. */
    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9-]*)\\.v([1-9][0-9]{0,3})");

    private final Engine engine;
    private final RepositoryService repository;
    private final ProcedureCatalogue catalogue;
    private final Map<ProcedureVersion, List<OwnStep>> steps = new ConcurrentHashMap<>();

    @Inject
    OwnProcesses(Engine engine, ProcedureCatalogue catalogue) {
        this.engine = engine;
        this.repository = engine.engine().getRepositoryService();
        this.catalogue = catalogue;
    }

    /** Deploys the own model of a published version in the running transaction, unless it is there or there is none. */
    public void deploy(ProcedureVersion version) {
        deployed(version);
    }

    /** The engine's id of a version's own model, deployed now if it was not; empty if the version brings none. */
    Optional<String> deployed(ProcedureVersion version) {
        return model(version).map(xml -> {
            String process = OwnProcess.key(version.procedure(), version.version());
            ProcessDefinition known = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            return known == null ? Engine.deploy(engine.engine(), process, xml).getId() : known.getId();
        });
    }

    /** The steps that a version's own model adds to the standard ones. */
    List<OwnStep> steps(ProcedureVersion version) {
        return steps.computeIfAbsent(
                version, wanted -> model(wanted).map(OwnProcess::steps).orElse(List.of()));
    }

    /**
     * Stops the start where a published model no longer fits the use cases of this build: its cases would come to a
     * standstill unseen.
     */
    public void requireFit() {
        for (ProcessDefinition deployed :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Matcher key = KEY.matcher(deployed.getKey());
            if (key.matches()) {
                ProcedureVersion version = new ProcedureVersion(key.group(1), Integer.parseInt(key.group(2)));
                catalogue.find(version).ifPresent(procedure -> requireFit(procedure, deployed));
            }
        }
    }

    private void requireFit(PublishedProcedure procedure, ProcessDefinition deployed) {
        ProcedureFolder folder = catalogue.folder(procedure.key());
        List<DefinitionFinding> findings = OwnProcess.check(folder, procedure.definition());
        if (!findings.isEmpty()) {
            throw new IllegalStateException("The process model of " + procedure.key()
                    + " was published and no longer fits this build: " + findings);
        }
        Engine.requireSame(
                engine.engine(), deployed, folder.file(OwnProcess.FILE).orElseThrow());
    }

    private Optional<byte[]> model(ProcedureVersion version) {
        return catalogue.find(version).isEmpty()
                ? Optional.empty()
                : catalogue.folder(version).file(OwnProcess.FILE);
    }
}
