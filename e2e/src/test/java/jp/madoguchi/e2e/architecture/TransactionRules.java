package jp.madoguchi.e2e.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;

/** How transactions lie beside each other: one after the other, never one inside another. */
final class TransactionRules {
    private static final String ANNOTATION = "jakarta.transaction.Transactional";
    private static final Set<String> SUSPENDING = Set.of("REQUIRES_NEW", "NOT_SUPPORTED");

    private TransactionRules() {}

    /** What is kept whatever becomes of a transaction is written after it. Only the engine's building sets one aside. */
    static ArchRule noneInsideAnother() {
        return ArchRuleDefinition.classes()
                .that()
                .doNotHaveFullyQualifiedName("jp.madoguchi.workflow.bpmn.Engine")
                .should(new ArchCondition<JavaClass>("set no running transaction aside") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        breaches(type).forEach(breach -> events.add(SimpleConditionEvent.violated(type, breach)));
                    }
                });
    }

    private static Stream<String> breaches(JavaClass type) {
        Stream<? extends JavaAnnotation<?>> annotations = Stream.concat(
                type.getAnnotations().stream(),
                type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()));
        return Stream.concat(
                annotations.filter(TransactionRules::suspends).map(JavaAnnotation::getDescription),
                type.getMethodCallsFromSelf().stream()
                        .filter(TransactionRules::suspends)
                        .map(JavaMethodCall::getDescription));
    }

    private static boolean suspends(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getFullName().equals(ANNOTATION)
                && annotation
                        .get("value")
                        .filter(value ->
                                value instanceof JavaEnumConstant constant && SUSPENDING.contains(constant.name()))
                        .isPresent();
    }

    private static boolean suspends(JavaMethodCall call) {
        return call.getName().equals("suspend")
                && call.getTargetOwner().getFullName().equals("jakarta.transaction.TransactionManager");
    }
}
