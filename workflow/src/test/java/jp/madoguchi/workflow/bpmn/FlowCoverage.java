package jp.madoguchi.workflow.bpmn;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every sequence flow that a case takes, by the case's business key. */
@Singleton
public class FlowCoverage extends AbstractBpmnParseListener {
    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

    @Override
    public void parseSequenceFlow(Element sequenceFlow, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.computeIfAbsent(
                        execution.getProcessBusinessKey(), key -> new ConcurrentSkipListSet<>())
                .add(transition.getId()));
    }

    static Set<String> takenBy(Iterable<String> cases) {
        Set<String> taken = new TreeSet<>();
        cases.forEach(key -> taken.addAll(TAKEN.getOrDefault(key, Set.of())));
        return taken;
    }
}
