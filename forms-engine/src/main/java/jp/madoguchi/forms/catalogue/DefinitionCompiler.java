package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.fieldtype.ProcedureFacts;
import jp.madoguchi.forms.form.FormCompiler;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.Scope;

/** Reads a procedure folder, checks it and compiles its rules. Findings are collected, never thrown one at a time. */
public final class DefinitionCompiler {

    private final FieldTypes types;

    /** A compiler that knows every field type of the product. */
    public DefinitionCompiler() {
        this(FieldTypes.ALL);
    }

    /** A compiler for other field types. */
    public DefinitionCompiler(FieldTypes types) {
        this.types = types;
    }

    /** Compiles a folder. The definition's own examples are not run: see {@link ExampleCheck}. */
    public Compilation compile(ProcedureFolder folder) {
        return compile(folder, true);
    }

    /** Compiles a folder that was compiled before, when it was published: examples, which authors need, are not read. */
    public Compilation load(ProcedureFolder folder) {
        return compile(folder, false);
    }

    private Compilation compile(ProcedureFolder folder, boolean withExamples) {
        FindingList findings = new FindingList();
        Optional<YamlMap> procedure = YamlFile.open(folder, "procedure.yaml", findings);
        Optional<YamlMap> form = YamlFile.open(folder, "form.yaml", findings);
        ProcedureDefinition definition = procedure.isPresent() && form.isPresent()
                ? definition(folder, procedure.get(), form.get(), withExamples, findings)
                : null;
        return new Compilation(
                findings.hasErrors() ? Optional.empty() : Optional.ofNullable(definition), findings.sorted());
    }

    private ProcedureDefinition definition(
            ProcedureFolder folder, YamlMap file, YamlMap formFile, boolean withExamples, FindingList findings) {
        findings.expect(DeclaredLanguages.read(file));
        ProcedureReader reader = new ProcedureReader(folder, file);
        ProcedureKind kind = file.choice("kind", ProcedureKind.class, ProcedureKind.APPLICATION);
        Lifecycle lifecycle = reader.lifecycle(kind);
        ProcedureFacts facts = reader.facts();
        DecisionReader decisions = new DecisionReader(folder, findings);
        FormReader.FormText text = new FormReader(folder, types, facts, decisions, findings).read(formFile);
        FormDefinition form = FormCompiler.compile(
                text.pages(),
                text.rules(),
                text.exits(),
                scope -> decision(decisions, reader.table("fee"), scope),
                scope -> decision(decisions, reader.table("route"), scope),
                problem -> findings.error("form.yaml", problem.line(), problem.column(), problem.message()));
        List<DocumentDefinition> documents = new DocumentReader(folder, form, findings).read(file, lifecycle);
        ReviewReader rules = new ReviewReader(form, decisions, findings);
        ProcedureDefinition definition = new ProcedureDefinition(
                folder.id(),
                folder.version(),
                folder.sha256(),
                reader.migrates(),
                kind,
                lifecycle,
                file.choice("regime", LegalRegime.class, LegalRegime.APA),
                findings.languages().languages(),
                reader.opening(),
                facts.takesIndividualNumbers(),
                file.localized("name"),
                file.localized("summary"),
                reader.explanation(),
                file.localizedList("what-you-need"),
                file.choice("audience", Audience.class, Audience.CITIZEN),
                file.text("agency"),
                file.text("office"),
                file.localized("office-name"),
                file.localized("head"),
                file.localizedList("legal-basis"),
                new PeriodReader(form, decisions, findings).read(file),
                reader.signature(),
                rules.review(file, lifecycle),
                reader.decision(lifecycle, rules),
                documents,
                reader.attachments(),
                facts.delivery(),
                new HandlingReader(file, form, findings).read(),
                file.integer("retention-years", 1, 100, 5),
                form,
                withExamples ? new ExampleReader(folder, findings).read() : List.of());
        file.finish();
        return definition;
    }

    private static Optional<Decision> decision(
            DecisionReader decisions, Optional<ProcedureReader.TableReference> reference, Scope scope) {
        return reference.flatMap(
                table -> decisions.compile(table.file(), table.decision(), "procedure.yaml", table.line(), scope));
    }
}
