package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.template.DocumentFacts;
import jp.madoguchi.forms.template.DocumentTemplate;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Evaluation;
import org.junit.jupiter.api.Test;

/** Every procedure of the product: its examples as applications, its documents as issued. */
class ProcedurePrintsTest {
    private static final Path PROCEDURES = Path.of("..", "procedures");
    private static final Instant AT = Instant.parse("2026-11-22T00:05:00Z");
    private static final URI CHECK = URI.create("https://madoguchi.example/v/M-1?code=Q7T2ZK9XWM4H8RBNC3VD5PJF6Y");
    private final ApplicationPrinter printer = new ApplicationPrinter(Fonts.standard());
    private final DocumentRenderer renderer = new DocumentRenderer(Fonts.standard());

    @Test
    void everyAcceptableExamplePrintsAsPdfA2uWithItsName() throws Exception {
        int printed = 0;
        for (ProcedureDefinition definition : definitions()) {
            for (Example example : definition.examples()) {
                if (example.outcome().equals("not-fileable")) continue;
                byte[] pdf = print(definition, example.answers(), evaluation(definition, example), Locale.JAPANESE);
                Pdfs.assertPdfA2u(Pdfs.keep(definition.id() + "-" + example.name() + ".pdf", pdf));
                String name =
                        String.valueOf(example.answers().at("applicant_name").orElseThrow());
                assertTrue(Pdfs.joined(pdf).contains(name.replaceAll("\\s", "")), example.name());
                printed++;
            }
        }
        assertTrue(printed >= 6, printed + " examples");
    }

    @Test
    void printSaysWhoFilesByTheKindAndWhatWasDeclared() throws Exception {
        ProcedureDefinition copy = definition("residence-certificate-copy");
        Example example = example(copy, "accepted-self-two-copies");
        String text = Pdfs.joined(print(copy, example.answers(), evaluation(copy, example), Locale.JAPANESE));
        assertTrue(text.contains("請求者山田太郎") && !text.contains("申請者山田太郎"), text);
        assertTrue(text.contains("30万円以下の罰金に処せられることを理解し、請求の内容に偽りはありません。確認しました"), text);
        ProcedureDefinition moving = definition("moving-out-notification");
        Example notified = moving.examples().get(0);
        String notice = Pdfs.joined(print(moving, notified.answers(), evaluation(moving, notified), Locale.JAPANESE));
        assertTrue(notice.contains("届出人"), notice);
    }

    @Test
    void everyLanguagePrints() throws Exception {
        for (ProcedureDefinition definition : definitions()) {
            Example example = definition.examples().get(0);
            for (Language language : Language.values()) {
                byte[] pdf = print(definition, example.answers(), evaluation(definition, example), language.locale());
                String title = definition.name().in(language).replaceAll("\\s", "");
                assertTrue(Pdfs.joined(pdf).contains(title), language + " " + title);
            }
        }
    }

    @Test
    void everyDocumentIsPdfA2uOnOneOrTwoPages() throws Exception {
        for (ProcedureDefinition definition : definitions()) {
            for (DocumentDefinition document : definition.documents()) {
                Example example = definition.examples().get(0);
                byte[] pdf = renderer.render(
                        document.content(), facts(definition, example, document), meta(definition, document));
                Pdfs.assertPdfA2u(Pdfs.keep(definition.id() + "-document-" + document.id() + ".pdf", pdf));
                assertTrue(
                        Pdfs.pages(pdf) <= 2,
                        definition.id() + " " + document.id() + ": " + Pdfs.pages(pdf) + " pages");
                String text = Pdfs.joined(pdf);
                assertTrue(text.contains("葛\uDB40\uDD00城花子") && text.contains("2026-1122-00001-7"), text);
                if (document.outcome() == DocumentDefinition.Outcome.REFUSAL) {
                    assertTrue(text.contains("正当な理由があると認められません"), text);
                }
            }
        }
    }

    @Test
    void snippetsOfTheManualCompileAndPrint() throws Exception {
        ProcedureDefinition definition = definition("residence-certificate-copy");
        Example example = example(definition, "accepted-part-by-post");
        DocumentDefinition refusal = definition.documents().stream()
                .filter(document -> document.outcome() == DocumentDefinition.Outcome.REFUSAL)
                .findFirst()
                .orElseThrow();
        String manual = Files.readString(Path.of("..", "docs", "document-templates.md"));
        Matcher snippet =
                Pattern.compile("```markdown\n(.*?)```", Pattern.DOTALL).matcher(manual);
        int snippets = 0;
        while (snippet.find()) {
            DocumentTemplate template = DocumentTemplate.compile(snippet.group(1), definition.form());
            byte[] pdf = renderer.render(template, facts(definition, example, refusal), meta(definition, refusal));
            Pdfs.assertPdfA2u(Pdfs.keep("manual-" + ++snippets + ".pdf", pdf));
        }
        assertEquals(2, snippets);
    }

    @Test
    void threeHundredRowsPrintOverPagesAndAllComeBack() throws Exception {
        ProcedureDefinition definition = definition("residence-certificate-copy");
        Example example = example(definition, "accepted-part-by-post");
        List<Object> members = new ArrayList<>();
        for (int i = 0; i < 300; i++) members.add(Map.of("name", "世帯員第" + i + "号", "relationship", "child"));
        Answers answers = example.answers().with("members", List.copyOf(members));
        Evaluation evaluation = definition.form().evaluate(answers, example.today());
        byte[] pdf = Pdfs.keep("300-rows.pdf", print(definition, answers, evaluation, Locale.JAPANESE));
        Pdfs.assertPdfA2u(pdf);
        String text = Pdfs.joined(pdf);
        for (int i = 0; i < 300; i++) assertTrue(text.contains("世帯員第" + i + "号"), "row " + i);
        assertTrue(Pdfs.pages(pdf) > 6, Pdfs.pages(pdf) + " pages");
    }

    @Test
    void characterThatCannotBeShownStopsThePrint() throws Exception {
        ProcedureDefinition definition = definition("residence-certificate-copy");
        Example example = example(definition, "accepted-self-two-copies");
        Answers answers = example.answers().with("applicant_name", "葛\uDB40\uDD01城 花子");
        Evaluation evaluation = definition.form().evaluate(answers, example.today());
        MissingGlyph missing =
                assertThrows(MissingGlyph.class, () -> print(definition, answers, evaluation, Locale.JAPANESE));
        assertEquals("U+845B U+E0101", missing.codePoints());
    }

    private byte[] print(ProcedureDefinition definition, Answers answers, Evaluation evaluation, Locale locale)
            throws MissingGlyph {
        String name = String.valueOf(answers.at("applicant_name").orElse(""));
        PrintHeader header = new PrintHeader(
                "01935f5e-7c1a-7bb1-8f4e-3a5d2c9e0b11",
                name,
                AT,
                Optional.of(definition.headTitle().in(locale)),
                List.of(new PrintedFile("図面.pdf", 123_456, "0".repeat(64))));
        return printer.print(definition, answers, evaluation, header, locale);
    }

    private static DocumentFacts facts(ProcedureDefinition definition, Example example, DocumentDefinition document) {
        boolean grant = document.outcome() == DocumentDefinition.Outcome.GRANT;
        return new DocumentFacts(
                example.answers(),
                evaluation(definition, example),
                "葛\uDB40\uDD00城 花子",
                "2026-1122-00001-7",
                example.today(),
                "みな第1号",
                example.today().plusDays(7),
                Optional.empty(),
                definition.headTitle().ja(),
                definition.officeName().ja(),
                grant
                        ? definition.decision().grantTerm().ja()
                        : definition.decision().refusalTerm().ja(),
                "",
                grant ? List.of() : List.of("提出された資料からは、正当な理由があると認められません。", "適用した基準　法第12条の3第1項"),
                grant ? List.of("食品衛生責任者を置くこと。", "水質検査を年1回以上行うこと。") : List.of(),
                definition.decision().remedyNotice().map(notice -> notice.text().ja()));
    }

    private static DocumentMeta meta(ProcedureDefinition definition, DocumentDefinition document) {
        boolean certificate = document.id().equals("copy");
        return new DocumentMeta(
                document.title().ja(),
                "みな第1号",
                AT.atZone(ZoneId.of("Asia/Tokyo")).toLocalDate(),
                AT,
                definition.headTitle().ja(),
                definition.headTitle().ja() + "之印",
                certificate ? Optional.empty() : Optional.of("葛\uDB40\uDD00城 花子 様"),
                Optional.of(
                        new DocumentMeta.Verification(CHECK, CHECK.resolve("/verify"), "Q7T2ZK9XWM4H8RBNC3VD5PJF6Y")),
                Locale.JAPANESE);
    }

    private static Evaluation evaluation(ProcedureDefinition definition, Example example) {
        return definition.form().evaluate(example.answers(), example.today());
    }

    private static ProcedureDefinition definition(String id) throws IOException {
        Compilation compilation = new DefinitionCompiler()
                .compile(ProcedureFolder.read(PROCEDURES.resolve(id).resolve("v1")));
        return compilation.definition().orElseThrow(() -> new AssertionError(compilation.findings()));
    }

    private static List<ProcedureDefinition> definitions() throws IOException {
        List<ProcedureDefinition> definitions = new ArrayList<>();
        for (Path folder : ProcedureFolder.versionsBelow(PROCEDURES)) {
            definitions.add(new DefinitionCompiler()
                    .compile(ProcedureFolder.read(folder))
                    .definition()
                    .orElseThrow());
        }
        return definitions;
    }

    private static Example example(ProcedureDefinition definition, String name) {
        return definition.examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
