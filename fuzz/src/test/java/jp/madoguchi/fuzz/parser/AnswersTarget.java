package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.fuzz.Target;

/** The JSON of answers, read, evaluated by a procedure's form, and written: what was written says the same again. */
public final class AnswersTarget implements Target {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Path PROCEDURES = Path.of("..", "procedures");

    private final ProcedureDefinition definition;

    public AnswersTarget() throws Exception {
        definition = compile(PROCEDURES.resolve("restaurant-permit").resolve("v1"));
    }

    private static ProcedureDefinition compile(Path version) throws Exception {
        return new DefinitionCompiler()
                .compile(ProcedureFolder.read(version))
                .definition()
                .orElseThrow();
    }

    @Override
    public List<byte[]> seeds() throws Exception {
        var seeds = new ArrayList<byte[]>();
        for (Path version : ProcedureFolder.versionsBelow(PROCEDURES))
            for (Example example : compile(version).examples())
                seeds.add(example.answers().toJson());
        return seeds;
    }

    @Override
    public void take(byte[] input) throws Exception {
        Answers answers;
        try {
            answers = Answers.parse(input);
        } catch (AnswersRejected rejected) {
            require(rejected.reason() != null, "no reason");
            return;
        }
        Evaluation evaluation = definition.form().evaluate(answers, TODAY);
        evaluation.findings().forEach(finding -> require(finding.message().ja() != null, "no words"));
        require(evaluation.feelContext() != null, "no context");
        require(
                Answers.parse(answers.toJson()).toJsonText().equals(answers.toJsonText()),
                "written answers say something else");
    }
}
