package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.usecase.stage.BeginStage;
import jp.madoguchi.workflow.usecase.stage.ShowStages;
import jp.madoguchi.workflow.usecase.stage.StageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The subsidy through all its stages: grant, changed plan, report with the final amount, request for payment. */
class SubsidyStagesIT {
    private static final Path PROCEDURES = Path.of("../procedures");

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final Applicant shokudo = People.SHOKUDO.asApplicant();

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    @BeforeAll
    static void procedures() throws Exception {
        Staff.of(new OfficeId("sangyo"));
        Staff.of(new OfficeId("keisatsu"));
        Installation.shared().get(PublishProcedures.class).publish(PROCEDURES);
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private DrivenExample begun(String procedure, String example, Optional<ApplicationId> before) throws Exception {
        Example found = new DefinitionCompiler()
                        .compile(ProcedureFolder.read(
                                PROCEDURES.resolve(procedure).resolve("v1")))
                        .definition()
                        .orElseThrow()
                        .examples()
                        .stream()
                        .filter(one -> one.name().equals(example))
                        .findFirst()
                        .orElseThrow();
        return new DrivenExample(uc(FindProcedures.class).one(procedure), found, before);
    }

    private DrivenExample granted(String procedure, String example, Optional<ApplicationId> before) throws Exception {
        DrivenExample driven = begun(procedure, example, before);
        driven.file();
        driven.recordIntake();
        driven.finish(true);
        assertEquals(ApplicationState.ISSUED, driven.seen().state());
        return driven;
    }

    private StageView stages(DrivenExample driven) throws Exception {
        return uc(ShowStages.class).of(shokudo, driven.id());
    }

    private Set<String> next(DrivenExample driven) throws Exception {
        return stages(driven).next().stream().map(StageView.Next::procedure).collect(Collectors.toSet());
    }

    private BigDecimal answer(DrivenExample driven, String field) throws Exception {
        ApplicationView view = uc(OpenApplication.class).open(shokudo, driven.id());
        return (BigDecimal)
                Optional.<Object>ofNullable(view.evaluation().computed().get(field))
                        .or(() -> view.answers().at(field))
                        .orElseThrow();
    }

    private static void assertYen(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), expected + " and " + actual);
    }

    @Test
    void fromTheGrantToThePayment() throws Exception {
        DrivenExample grant = granted("subsidy", "accepted-ordering-system", Optional.empty());
        assertEquals(Set.of("subsidy-change", "subsidy-report"), next(grant));
        DrivenExample change = granted("subsidy-change", "accepted-smaller-cost", Optional.of(grant.id()));
        assertYen(answer(grant, "total_claimed"), answer(change, "granted_yen"));
        assertEquals(Set.of(), next(grant));
        DrivenExample report = granted("subsidy-report", "accepted-as-planned", Optional.of(change.id()));
        assertYen(answer(change, "changed_yen"), answer(report, "granted_yen"));
        assertYen(answer(report, "granted_yen"), answer(report, "final_yen"));
        assertEquals(Set.of("subsidy-payment"), next(report));
        DrivenExample payment = granted("subsidy-payment", "accepted-own-account", Optional.of(report.id()));
        assertYen(answer(report, "final_yen"), answer(payment, "final_yen"));
        assertEquals(Set.of(), next(payment));
        assertEquals(
                List.of(grant.id(), change.id(), report.id(), payment.id()),
                stages(change).members().stream().map(StageView.Member::id).toList());
    }

    @Test
    void amountsNeverComeFromTheClient() throws Exception {
        DrivenExample grant = granted("subsidy", "accepted-ordering-system", Optional.empty());
        DrivenExample report = begun("subsidy-report", "accepted-as-planned", Optional.of(grant.id()));
        BigDecimal granted = answer(grant, "total_claimed");
        Answers typed = uc(OpenApplication.class).open(shokudo, report.id()).answers();
        journey.save(People.SHOKUDO, report.id(), typed.with("granted_yen", new BigDecimal("99999999")));
        assertYen(granted, answer(report, "granted_yen"));
        journey.save(People.SHOKUDO, report.id(), typed.without("granted_yen"));
        assertYen(granted, answer(report, "granted_yen"));
    }

    @Test
    void aStageIsBegunOnlyByItsApplicantFromTheGrantBeforeIt() throws Exception {
        assertThrows(NotAllowedNow.class, () -> uc(BeginApplication.class).begin(shokudo, "subsidy-report"));
        DrivenExample grant = begun("subsidy", "accepted-ordering-system", Optional.empty());
        grant.file();
        assertThrows(NotAllowedNow.class, () -> uc(BeginStage.class).begin(shokudo, grant.id(), "subsidy-report"));
        grant.recordIntake();
        grant.finish(true);
        assertThrows(NotFound.class, () -> uc(BeginStage.class)
                .begin(People.SUZUKI.asApplicant(), grant.id(), "subsidy-report"));
        assertThrows(NotFound.class, () -> uc(ShowStages.class).of(People.SUZUKI.asApplicant(), grant.id()));
        assertThrows(NotAllowedNow.class, () -> uc(BeginStage.class).begin(shokudo, grant.id(), "subsidy-payment"));
        DrivenExample withdrawn = begun("subsidy-report", "accepted-as-planned", Optional.of(grant.id()));
        assertThrows(NotAllowedNow.class, () -> uc(BeginStage.class).begin(shokudo, grant.id(), "subsidy-change"));
        withdrawn.file();
        withdrawn.withdraw();
        assertTrue(next(grant).contains("subsidy-report"));
        DrivenExample refused = begun("subsidy-change", "refused-other-purpose", Optional.of(grant.id()));
        refused.file();
        refused.recordIntake();
        refused.finish(false);
        assertTrue(next(grant).contains("subsidy-change"));
        assertEquals(Set.of(), next(refused));
    }
}
