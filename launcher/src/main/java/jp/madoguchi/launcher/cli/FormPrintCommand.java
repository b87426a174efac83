package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.pdf.ApplicationPrinter;
import jp.madoguchi.forms.pdf.BlankFormPrinter;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.forms.pdf.PrintHeader;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Evaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form print}: the application as the applicant signs it, without an application; or the empty paper form. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description =
                "Prints answers to a procedure's form as the PDF that an applicant signs, or the empty paper form.")
final class FormPrintCommand implements Callable<Integer> {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

    @Parameters(paramLabel = "DIR", description = "procedure version folder, such as procedures/restaurant-permit/v1.")
    private Path folder = Path.of("");

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** Answers or none: one of them has to be said. */
    static final class What {
        @Option(names = "--answers", required = true, paramLabel = "FILE", description = "answers, YAML or JSON.")
        private Path answers = Path.of("");

        @Option(names = "--blank", required = true, description = "the empty form, to be filled in by hand.")
        private boolean blank;
    }

    @Option(names = "--out", required = true, paramLabel = "F.pdf", description = "the file to write.")
    private Path out = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "as if at this instant, 2026-04-01T00:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--language", paramLabel = "TAG", description = "ja, ja-easy or en (default: ${DEFAULT-VALUE}).")
    private String language = "ja";

    @Option(names = "--font", paramLabel = "F.ttf", description = "another font, for more characters; may be repeated.")
    private List<Path> fonts = new ArrayList<>();

    @Override
    public Integer call() throws CommandRefused {
        Instant now = at == null ? Clock.system(OFFICE).instant() : at;
        ProcedureDefinition definition = definition();
        try {
            Fonts chain = fonts.isEmpty() ? Fonts.standard() : Fonts.standardAnd(fonts);
            Files.write(
                    out,
                    what.blank
                            ? new BlankFormPrinter(chain).print(definition, now, locale())
                            : filledIn(definition, AnswersFile.read(what.answers), now, chain));
        } catch (MissingGlyph e) {
            throw new CommandRefused(e.getMessage() + ": add a font that has it with --font", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()), e);
        }
        return 0;
    }

    private byte[] filledIn(ProcedureDefinition definition, Answers typed, Instant now, Fonts chain)
            throws CommandRefused, MissingGlyph {
        Evaluation evaluation =
                definition.form().evaluate(typed, now.atZone(OFFICE).toLocalDate());
        if (evaluation.blocksFiling()) {
            System.err.println("These answers could not be filed: see form evaluate. They are printed all the same.");
        }
        PrintHeader header = new PrintHeader(
                "00000000-0000-0000-0000-000000000000",
                typed.at("applicant_name").map(String::valueOf).orElse(""),
                now,
                Optional.of(definition.headTitle().in(locale())),
                List.of());
        return new ApplicationPrinter(chain).print(definition, typed, evaluation, header, locale());
    }

    private ProcedureDefinition definition() throws CommandRefused {
        try {
            Compilation compilation = new DefinitionCompiler().compile(ProcedureFolder.read(folder));
            compilation.findings().forEach(System.err::println);
            return compilation
                    .definition()
                    .orElseThrow(() -> new CommandRefused(folder + " has errors and cannot be printed"));
        } catch (NoSuchFileException e) {
            throw new CommandRefused(folder + " does not exist", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused(folder + ": " + e.getMessage(), e);
        }
    }

    private Locale locale() throws CommandRefused {
        for (Language known : Language.values()) {
            if (known.id().equals(language)) return known.locale();
        }
        throw new CommandRefused("--language is ja, ja-easy or en, not " + language);
    }
}
