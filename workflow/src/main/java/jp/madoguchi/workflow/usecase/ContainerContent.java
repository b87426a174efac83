package jp.madoguchi.workflow.usecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.pdf.ApplicationPrinter;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.forms.pdf.PrintHeader;
import jp.madoguchi.forms.pdf.PrintedFile;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Severity;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.FindingsRemain;

/** What a container holds: the answers as data, the form as it is shown, every attached file. */
@Singleton
class ContainerContent {
    /** The data entry. */
    static final String DATA = "application.json";
    /** The entry to look at before signing. */
    static final String FORM = "form.pdf";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Applications applications;
    private final ApplicationPrinter printer;

    @Inject
    ContainerContent(Applications applications, ApplicationPrinter printer) {
        this.applications = applications;
        this.printer = printer;
    }

    /** The files to freeze, in order. */
    List<ContainerFile> of(
            Application application,
            int correction,
            Applicant actor,
            PublishedProcedure procedure,
            Evaluation evaluation,
            Instant at)
            throws FindingsRemain {
        Answers answers = application.answers();
        List<Attachment> attached = AttachedFiles.of(answers, applications.attachments(application.id()));
        List<ContainerFile> files = new ArrayList<>();
        files.add(new ContainerFile(
                DATA, "application/json", data(application, correction, actor, procedure, attached, at)));
        files.add(new ContainerFile(
                FORM, "application/pdf", form(application, actor, procedure, evaluation, attached, at)));
        int position = 1;
        for (Attachment file : attached) {
            byte[] content = applications.content(application.id(), file.id()).orElseThrow();
            files.add(new ContainerFile(entryName(position++, file), file.contentType(), content));
        }
        return files;
    }

    private static String entryName(int position, Attachment file) {
        return String.format("attachments/%02d-%s", position, file.name());
    }

    private static byte[] data(
            Application application,
            int correction,
            Applicant actor,
            PublishedProcedure procedure,
            List<Attachment> attached,
            Instant at) {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        ObjectNode node = JSON.createObjectNode();
        node.put("format", "madoguchi-application-1");
        node.put("procedure", procedure.key().procedure());
        node.put("version", procedure.key().version());
        node.put("definitionSha256", procedure.definition().sha256());
        node.put("application", application.id().toString());
        node.put("applicant", actor.party().toString());
        node.put("correction", correction);
        node.put("nonce", Base64.getUrlEncoder().withoutPadding().encodeToString(nonce));
        node.put("frozenAt", at.toString());
        node.putRawValue(
                "answers", new RawValue(new String(application.answers().toJson(), StandardCharsets.UTF_8)));
        ArrayNode files = node.putArray("files");
        int position = 1;
        for (Attachment file : attached) {
            ObjectNode entry = files.addObject();
            entry.put("name", entryName(position++, file));
            entry.put("field", file.fieldPath());
            entry.put("type", file.contentType());
            entry.put("size", file.sizeBytes());
            entry.put("sha256", file.sha256());
        }
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] form(
            Application application,
            Applicant actor,
            PublishedProcedure procedure,
            Evaluation evaluation,
            List<Attachment> attached,
            Instant at)
            throws FindingsRemain {
        List<PrintedFile> printed = attached.stream()
                .map(file -> new PrintedFile(file.name(), file.sizeBytes(), file.sha256()))
                .toList();
        PrintHeader header = new PrintHeader(
                application.id().toString(),
                actor.displayName(),
                at,
                Optional.of(procedure.definition().headTitle().ja()),
                printed);
        try {
            return printer.print(procedure.definition(), application.answers(), evaluation, header, Locale.JAPAN);
        } catch (MissingGlyph missing) {
            String shown = missing.character() + "(" + missing.codePoints() + ")";
            throw new FindingsRemain(List.of(new Finding(
                    "",
                    "missing-glyph",
                    Severity.ERROR,
                    new LocalizedText(
                            "文字「" + shown + "」を印刷できる書体がありません。窓口にご相談ください。",
                            "もじ「" + shown + "」は いんさつ できません。まどぐちに きいてください。",
                            "No font here can print the character " + shown + "."))));
        }
    }
}
