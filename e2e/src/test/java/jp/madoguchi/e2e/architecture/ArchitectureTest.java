package jp.madoguchi.e2e.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code keeps every house rule, and every house rule is able to fail. */
class ArchitectureTest {

    private static final String[] MODULES = {
        "jp.madoguchi.forms",
        "jp.madoguchi.signature",
        "jp.madoguchi.workflow",
        "jp.madoguchi.web",
        "jp.madoguchi.launcher"
    };

    private static JavaClasses product = new ClassFileImporter().importClasses();
    private static JavaClasses productAndViolators = product;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(location -> !isTest(location))
                .importPackages(MODULES);
        productAndViolators = new ClassFileImporter()
                .withImportOption(location ->
                        !isTest(location) || location.contains("violator") || location.contains("forms/other"))
                .importPackages(MODULES);
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryRule() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getValue().getDescription(), () -> rule.getValue().check(product)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByItsViolator() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    String report = rule.getValue()
                            .evaluate(productAndViolators)
                            .getFailureReport()
                            .toString();
                    assertTrue(report.contains("violator." + rule.getKey()), report);
                }));
    }

    @Test
    void everyModuleIsRead() {
        Map<String, Long> sizes = product.stream()
                .collect(Collectors.groupingBy(type -> type.getPackageName().split("\\.")[2], Collectors.counting()));
        assertEquals(Set.of("forms", "signature", "workflow", "web", "launcher"), sizes.keySet());
    }

    @Test
    void everyPackageDescribesItselfAndIsNullMarked() {
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : product) {
            JavaPackage house = type.getPackage();
            boolean marked = house.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getRawType().getSimpleName().equals("NullMarked"));
            if (!marked) {
                missing.add(house.getName());
            }
        }
        assertEquals(List.of(), List.copyOf(missing));
    }

    private static boolean isTest(Location location) {
        return location.contains("test-classes");
    }
}
