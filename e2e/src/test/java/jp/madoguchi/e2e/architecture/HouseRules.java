package jp.madoguchi.e2e.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may know whom, as docs/adr and the architecture's table of modules have it. Names are the violators' too. */
final class HouseRules {

    private static final String[] OURS = {
        "jp.madoguchi.forms..",
        "jp.madoguchi.signature..",
        "jp.madoguchi.workflow..",
        "jp.madoguchi.web..",
        "jp.madoguchi.launcher.."
    };

    private HouseRules() {}

    /** Every rule by the simple name of the class (or package) that breaks it on purpose. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        modules(rules);
        fences(rules);
        habits(rules);
        return rules;
    }

    private static void modules(Map<String, ArchRule> rules) {
        rules.put(
                "FormsKnowSignature",
                noClasses()
                        .that()
                        .resideInAPackage("jp.madoguchi.forms..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(OURS[1], OURS[2], OURS[3], OURS[4]));
        rules.put(
                "FormsKnowDatabases",
                noClasses()
                        .that()
                        .resideInAPackage("jp.madoguchi.forms..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.."));
        rules.put(
                "SignatureKnowsForms",
                noClasses()
                        .that()
                        .resideInAPackage("jp.madoguchi.signature..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(OURS[0], OURS[2], OURS[3], OURS[4]));
        rules.put(
                "WorkflowKnowsLauncher",
                noClasses()
                        .that()
                        .resideInAPackage("jp.madoguchi.workflow..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(OURS[3], OURS[4]));
        rules.put(
                "WebKnowsLauncher",
                noClasses()
                        .that()
                        .resideInAPackage("jp.madoguchi.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(OURS[4]));
        rules.put(
                "CycleHere",
                slices().matching("jp.madoguchi.(*).(*)..").should().beFreeOfCycles());
    }

    private static void fences(Map<String, ArchRule> rules) {
        rules.put("EngineOutsideBpmn", only("jp.madoguchi.workflow.bpmn..").may("org.camunda.."));
        rules.put(
                "PdfOutsideItsFences",
                only("jp.madoguchi.forms.pdf..", "jp.madoguchi.signature.method..", "jp.madoguchi.signature.seal..")
                        .and("jp.madoguchi.signature.evidence..", "jp.madoguchi.launcher.sandbox..")
                        .may("org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox.."));
        rules.put(
                "BouncyCastleOutsideSignature",
                only("jp.madoguchi.signature..").may("org.bouncycastle..", "eu.europa.esig.."));
        rules.put(
                "OpenIdOutsideItsFence",
                only("jp.madoguchi.web.session.oidc..").may("com.nimbusds.oauth2..", "com.nimbusds.openid.."));
        rules.put("FacesOutsideWeb", only("jp.madoguchi.web..").may("jakarta.faces..", "org.primefaces.."));
        rules.put(
                "HibernateOutsidePersistence",
                only("jp.madoguchi.workflow.persistence..").may("org.hibernate.."));
        rules.put(
                "EntityManagerOutsidePersistence",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("jp.madoguchi.workflow.persistence..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.EntityManager"));
        rules.put(
                "PageKnowsRepository",
                noClasses()
                        .that()
                        .resideInAPackage("jp.madoguchi.web..")
                        .and()
                        .resideOutsideOfPackage("jp.madoguchi.web.assembly..")
                        .should()
                        .dependOnClassesThat(isRepository()));
    }

    private static void habits(Map<String, ArchRule> rules) {
        rules.put(
                "TimeWithoutClock",
                noClasses()
                        .that()
                        .resideInAnyPackage(OURS)
                        .should()
                        .callMethodWhere(readsTheMachinesClock())
                        .orShould()
                        .callConstructorWhere(isNewDate()));
        rules.put(
                "ClockMadeAnywhere",
                noClasses()
                        .that()
                        .resideInAnyPackage(OURS[0], OURS[1], OURS[2], "jp.madoguchi.web..")
                        .and()
                        .resideOutsideOfPackage("jp.madoguchi.web.assembly..")
                        .should()
                        .callMethodWhere(makesAClock()));
        rules.put(
                "InjectedField",
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .orShould()
                        .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                        .orShould()
                        .beAnnotatedWith("jakarta.ejb.EJB"));
        rules.put(
                "SetterInTheDomain",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(OURS[0], OURS[1], OURS[2])
                        .and()
                        .arePublic()
                        .should()
                        .haveNameMatching("set[A-Z].*"));
        // Callers lock the proxy then, and that is one for all sessions and requests.
        rules.put(
                "SynchronizedBean",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.enterprise.context.SessionScoped")
                        .or()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.enterprise.context.RequestScoped")
                        .or()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.faces.view.ViewScoped")
                        .should()
                        .haveModifier(JavaModifier.SYNCHRONIZED));
        rules.put("NestedTransaction", TransactionRules.noneInsideAnother());
        rules.put(
                "NameManager",
                noClasses()
                        .that()
                        .resideInAnyPackage(OURS)
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Dto|Info|Data)"));
        rules.put(
                "BareRuntimeException",
                noClasses().that().resideInAnyPackage(OURS).should().callConstructorWhere(isBareRuntimeException()));
    }

    private static Fence only(String... packages) {
        return new Fence(packages);
    }

    /** Packages that alone may use a library. */
    private record Fence(String... packages) {

        Fence and(String... more) {
            String[] both = Arrays.copyOf(packages, packages.length + more.length);
            System.arraycopy(more, 0, both, packages.length, more.length);
            return new Fence(both);
        }

        ArchRule may(String... library) {
            return noClasses()
                    .that()
                    .resideInAnyPackage(OURS)
                    .and()
                    .resideOutsideOfPackages(packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(library);
        }
    }

    private static DescribedPredicate<JavaClass> isRepository() {
        return DescribedPredicate.describe(
                "are repositories",
                type -> type.getPackageName().startsWith("jp.madoguchi.workflow.persistence")
                        || (type.isInterface()
                                && type.getPackageName().startsWith("jp.madoguchi.workflow")
                                && type.getAllSubclasses().stream().anyMatch(sub -> sub.getPackageName()
                                        .startsWith("jp.madoguchi.workflow.persistence"))));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesClock() {
        return DescribedPredicate.describe("read the machine's clock", call -> {
            String owner = call.getTargetOwner().getFullName();
            List<String> parameters = parameters(call);
            boolean now = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && !parameters.equals(List.of("java.time.Clock"));
            return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
        });
    }

    private static DescribedPredicate<JavaConstructorCall> isNewDate() {
        return DescribedPredicate.describe(
                "read the machine's clock",
                call -> call.getTargetOwner().getFullName().equals("java.util.Date")
                        && parameters(call).isEmpty());
    }

    /** {@code super(…)} of an exception with a name of its own is none. */
    private static DescribedPredicate<JavaConstructorCall> isBareRuntimeException() {
        return DescribedPredicate.describe(
                "make a RuntimeException without a name of its own",
                call -> call.getTargetOwner().isEquivalentTo(RuntimeException.class)
                        && !call.getOriginOwner().isAssignableTo(RuntimeException.class));
    }

    private static DescribedPredicate<JavaMethodCall> makesAClock() {
        return DescribedPredicate.describe(
                "make a clock of their own",
                call -> call.getTargetOwner().getFullName().equals("java.time.Clock")
                        && Set.of("systemUTC", "systemDefaultZone", "system").contains(call.getName()));
    }

    private static List<String> parameters(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getFullName)
                .toList();
    }
}
