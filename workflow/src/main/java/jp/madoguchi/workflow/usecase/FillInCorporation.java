package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.fieldtype.ParsedInput;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Problem;
import jp.madoguchi.workflow.corporation.CorporateRegister;
import jp.madoguchi.workflow.corporation.Corporation;

/** Looks up the corporation of a number on a form and writes its name and address into the fields beside it. */
@Singleton
public class FillInCorporation {

    private final CorporateRegister register;

    @Inject
    FillInCorporation(CorporateRegister register) {
        this.register = register;
    }

    /** What came of it. */
    public enum Outcome {
        /** The answers hold what the register has. */
        FILLED,
        /** What stands there is no corporate number. */
        NO_NUMBER,
        /** No register has the number. */
        UNKNOWN,
        /** The register cannot be asked now. */
        SILENT
    }

    /**
     * What came of it, with the answers: changed if it is {@link Outcome#FILLED}.
     *
     * @param outcome what came of it
     * @param answers with name and address
     */
    public record Filled(Outcome outcome, Answers answers) {}

    /**
     * Fills in.
     *
     * @param form the form
     * @param answers as they stand
     * @param path of the number
     * @param open tells which fields may be written
     */
    public Filled fill(FormDefinition form, Answers answers, String path, Predicate<String> open) {
        Optional<Field> field = form.field(path);
        Optional<String> number = answers.at(path).map(String::valueOf).filter(text -> text.matches("\\d{13}"));
        if (field.isEmpty() || number.isEmpty() || isWrong(field.get(), number.get())) {
            return new Filled(Outcome.NO_NUMBER, answers);
        }
        CorporateRegister.Answer found = register.find(number.get());
        return found.corporation()
                .map(corporation ->
                        new Filled(Outcome.FILLED, filled(form, field.get(), answers, path, corporation, open)))
                .orElseGet(() -> new Filled(found.told() ? Outcome.UNKNOWN : Outcome.SILENT, answers));
    }

    private static boolean isWrong(Field field, String number) {
        List<Problem> problems = new ArrayList<>();
        field.type()
                .check(
                        number,
                        field.type().feelValue(number, field.settings()),
                        field.settings(),
                        LocalDate.EPOCH,
                        problems::add);
        return !problems.isEmpty();
    }

    private static Answers filled(
            FormDefinition form,
            Field number,
            Answers answers,
            String path,
            Corporation found,
            Predicate<String> open) {
        String row = path.substring(0, path.lastIndexOf('.') + 1);
        Answers filled = answers;
        Optional<String> name = number.settings()
                .get(SharedSettings.FILLS_NAME)
                .map(id -> row + id)
                .filter(open);
        if (name.isPresent()) {
            filled =
                    with(filled, name.get(), form.field(name.get()).map(field -> form.parseInput(field, found.name())));
        }
        Optional<String> address = number.settings()
                .get(SharedSettings.FILLS_ADDRESS)
                .map(id -> row + id)
                .filter(open);
        if (address.isPresent()) {
            filled = with(
                    filled,
                    address.get(),
                    form.field(address.get()).map(field -> form.parseInput(field, parts(found))));
        }
        return filled;
    }

    private static Answers with(Answers answers, String path, Optional<ParsedInput> typed) {
        return typed.flatMap(ParsedInput::value)
                .map(value -> answers.with(path, value))
                .orElse(answers);
    }

    /** As a person would type it; what the register does not tell is left to the applicant. */
    private static Map<String, String> parts(Corporation corporation) {
        return Map.of(
                "postal_code", corporation.postalCode(),
                "prefecture", corporation.prefecture(),
                "city", corporation.city(),
                "street", corporation.street());
    }
}
