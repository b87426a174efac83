package jp.madoguchi.workflow.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;

/**
 * The process model that a procedure brings itself ({@code process.bpmn} in its folder): the standard steps with further
 * steps of officials between them. It is data of others, and is checked before anything runs it.
 */
public final class OwnProcess {
    /** Its name in the folder. */
    public static final String FILE = "process.bpmn";

    private OwnProcess() {}

    /** Whether a procedure brings its own model. */
    public static boolean isIn(ProcedureFolder folder) {
        return folder.files().containsKey(FILE);
    }

    /** The process id that its model must have: no other version, procedure or standard model can have the same. */
    public static String key(String procedure, int version) {
        return procedure + ".v" + version;
    }

    /** Everything that is wrong in a folder's own model; nothing if it brings none. */
    public static List<DefinitionFinding> check(ProcedureFolder folder, ProcedureDefinition definition) {
        Optional<byte[]> xml = folder.file(FILE);
        ModelFindings findings = new ModelFindings();
        if (xml.isPresent()) {
            try {
                ModelElement root = ModelFile.read(xml.get());
                new ModelGrammar(findings).check(root);
                if (findings.isEmpty()) {
                    structure(folder, definition, root, findings);
                }
                if (findings.isEmpty()) {
                    schema(xml.get(), findings);
                }
            } catch (ModelRejected unreadable) {
                findings.add(unreadable.line(), unreadable.reason());
            }
        }
        return findings.sorted();
    }

    private static void structure(
            ProcedureFolder folder, ProcedureDefinition definition, ModelElement root, ModelFindings findings) {
        List<ModelElement> processes = root.children("process");
        if (processes.size() != 1) {
            findings.add(root, "the file holds exactly one process");
            return;
        }
        ModelElement process = processes.get(0);
        String key = key(folder.id(), folder.version());
        if (!process.id().equals(key)) {
            findings.add(process, "the process of this version has the id " + key + ", not " + process.id());
        }
        ModelScope scope = new ModelScope(process);
        boolean withApproval = definition.decision().approvalLevels() > 0
                || scope.node(HumanStep.APPROVE.element()).isPresent();
        ModelCourse course = ModelCourse.of(definition.lifecycle(), withApproval);
        steps(scope, course, definition.lifecycle(), findings);
        new ModelBranches(root, findings).check(process, course.branches());
        if (scope.isSound(findings) && findings.isEmpty()) {
            new ModelWalk(scope, course, findings).check();
        }
    }

    /** The standard steps stand in it, and no step of another course. */
    private static void steps(ModelScope scope, ModelCourse course, Lifecycle lifecycle, ModelFindings findings) {
        Set<String> missing = new HashSet<>();
        course.steps().forEach(step -> missing.add(step.element()));
        for (ModelElement task : scope.nodes("userTask")) {
            if (ModelGrammar.standard(task.id()).isPresent() && !missing.remove(task.id())) {
                findings.add(
                        task,
                        "the step " + task.id() + " does not belong here: "
                                + (lifecycle == Lifecycle.NOTIFICATION
                                        ? "a notification is handled, not decided"
                                        : "what runs beside the review is a branch, and nothing is handled that is decided"));
            }
        }
        missing.forEach(step -> findings.add(scope.element(), "the step " + step + " is missing"));
        only(scope, "serviceTask", ModelCourse.ISSUANCE, findings);
        only(scope, "receiveTask", ModelCourse.WAITING, findings);
    }

    private static void only(ModelScope scope, String kind, String id, ModelFindings findings) {
        List<ModelElement> found = scope.nodes(kind);
        if (found.size() != 1 || !found.get(0).id().equals(id)) {
            findings.add(
                    found.stream()
                            .filter(node -> !node.id().equals(id))
                            .findFirst()
                            .orElse(scope.element()),
                    "there is exactly one " + kind + ", " + id);
        }
    }

    /** What the notation's own schema says; the file holds no document type, so nothing from outside is read. */
    private static void schema(byte[] xml, ModelFindings findings) {
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        } catch (ModelException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            findings.add(1, "this is no BPMN 2.0: " + cause.getMessage());
        }
    }

    /** The standard model under the process id of a version: what an own model begins from. */
    public static String standard(ProcedureFolder folder, Lifecycle lifecycle) {
        Model model = Model.of(lifecycle);
        String key = key(folder.id(), folder.version());
        return new String(model.bytes(), StandardCharsets.UTF_8)
                .replace("id=\"" + model.process() + "\"", "id=\"" + key + "\"")
                .replace("bpmnElement=\"" + model.process() + "\"", "bpmnElement=\"" + key + "\"");
    }

    /** The steps that a checked model adds to the standard ones. */
    static List<OwnStep> steps(byte[] xml) {
        try {
            ModelScope scope =
                    new ModelScope(ModelFile.read(xml).children("process").get(0));
            return scope.nodes("userTask").stream()
                    .filter(task -> ModelGrammar.standard(task.id()).isEmpty())
                    .map(task -> step(scope, task))
                    .toList();
        } catch (ModelRejected broken) {
            throw new IllegalStateException("A published process model cannot be read: " + broken.reason(), broken);
        }
    }

    private static OwnStep step(ModelScope scope, ModelElement task) {
        boolean one = scope.node(scope.outgoing(task.id()).get(0).to())
                .filter(node -> node.is("exclusiveGateway"))
                .filter(gateway -> scope.outgoing(gateway.id()).size() > 1)
                .isEmpty();
        return new OwnStep(
                task.id(),
                task.get("name"),
                ModelGrammar.role(task.camunda("candidateGroups")).orElseThrow(),
                one ? List.of(OwnStepOutcome.PASSED) : List.of(OwnStepOutcome.values()));
    }
}
