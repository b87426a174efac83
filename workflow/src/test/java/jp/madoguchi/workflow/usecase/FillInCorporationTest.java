package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.workflow.corporation.CorporateRegister;
import jp.madoguchi.workflow.corporation.CorporateTable;
import jp.madoguchi.workflow.usecase.FillInCorporation.Filled;
import jp.madoguchi.workflow.usecase.FillInCorporation.Outcome;
import org.junit.jupiter.api.Test;

/** On the form of the restaurant permit. */
class FillInCorporationTest {

    private static final String PATH = "corporate_number";
    private final FormDefinition form = form();

    private static FormDefinition form() {
        try {
            ProcedureFolder folder = ProcedureFolder.read(Path.of("..", "procedures", "restaurant-permit", "v1"));
            return new DefinitionCompiler()
                    .load(folder)
                    .definition()
                    .orElseThrow()
                    .form();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Filled fill(CorporateRegister register, Map<String, ?> answers, Predicate<String> open) {
        try {
            return new FillInCorporation(register).fill(form, Answers.of(answers), PATH, open);
        } catch (AnswersRejected e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nameAndAddressComeIntoTheFieldsThatTheFormNames() {
        Filled filled =
                fill(CorporateTable.standard(), Map.of(PATH, "4010001234567", "applicant_name", "旧"), path -> true);
        assertEquals(Outcome.FILLED, filled.outcome());
        assertEquals("株式会社みなと食堂", filled.answers().at("applicant_name").orElseThrow());
        assertEquals(
                Map.of("postal_code", "105-0001", "prefecture", "まどぐち県", "city", "みなと市", "street", "中央一丁目2番3号"),
                filled.answers().at("applicant_address").orElseThrow());
    }

    @Test
    void fieldsThatAreNotOpenStayAsTheyAre() {
        Filled filled = fill(
                CorporateTable.standard(),
                Map.of(PATH, "4010001234567", "applicant_name", "旧"),
                path -> path.equals("applicant_address"));
        assertEquals("旧", filled.answers().at("applicant_name").orElseThrow());
        assertEquals(true, filled.answers().at("applicant_address").isPresent());
    }

    @Test
    void aNumberThatIsNoneIsNeverAsked() {
        CorporateRegister never = number -> {
            throw new AssertionError("asked for " + number);
        };
        for (String wrong : new String[] {"4010001234568", "401000123456", "港"}) {
            assertEquals(
                    Outcome.NO_NUMBER,
                    fill(never, Map.of(PATH, wrong), path -> true).outcome(),
                    wrong);
        }
        assertEquals(Outcome.NO_NUMBER, fill(never, Map.of(), path -> true).outcome());
    }

    @Test
    void whatIsNotFoundLeavesTheAnswersAlone() {
        Map<String, String> answers = Map.of(PATH, "4010001234567", "applicant_name", "旧");
        for (CorporateRegister.Answer answer :
                new CorporateRegister.Answer[] {CorporateRegister.Answer.UNKNOWN, CorporateRegister.Answer.SILENT}) {
            Filled filled = fill(number -> answer, answers, path -> true);
            assertEquals(answer.told() ? Outcome.UNKNOWN : Outcome.SILENT, filled.outcome());
            assertEquals("旧", filled.answers().at("applicant_name").orElseThrow());
        }
    }
}
