package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.pdf.LetterContent;
import jp.madoguchi.forms.pdf.LetterPrinter;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Letter;
import jp.madoguchi.workflow.dispatch.Letters;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** Prints one letter to an applicant (通知の手紙) for the post. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PrintLetter {
    /** Stands where no font has the character that somebody typed. */
    private static final String UNPRINTABLE = "〓";

    private static final int MOST_UNPRINTABLE = 100;

    private final CaseAccess access;
    private final Dispatches dispatches;
    private final Letters letters;
    private final Recipients recipients;
    private final ProcedureCatalogue catalogue;
    private final IssuedDocuments documents;
    private final LetterPrinter printer;
    private final JournalWriter journal;

    @Inject
    PrintLetter(
            CaseAccess access,
            Dispatches dispatches,
            Letters letters,
            Recipients recipients,
            ProcedureCatalogue catalogue,
            IssuedDocuments documents,
            LetterPrinter printer,
            JournalWriter journal) {
        this.access = access;
        this.dispatches = dispatches;
        this.letters = letters;
        this.recipients = recipients;
        this.catalogue = catalogue;
        this.documents = documents;
        this.printer = printer;
        this.journal = journal;
    }

    /**
     * Prints.
     *
     * @param number of the letter within the case
     */
    public StoredFile print(Official actor, ApplicationId id, int number) throws RuleViolation {
        Application application = access.read(actor, id);
        if (!actor.holds(application.office(), Role.INTAKE, Role.REVIEWER)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        Letter letter = letters.of(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        Dispatch dispatch = dispatches.of(id).stream()
                .filter(each -> each.letter().filter(of -> of == number).isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
        DispatchRow row = recipients.row(dispatch);
        var definition = catalogue.version(application.procedure()).definition();
        LetterContent content = new LetterContent(
                letter.title(),
                letter.writtenOn(),
                row.address(),
                row.recipient(),
                documents.agencyName(application.agency()) + " "
                        + definition.officeName().ja(),
                row.procedureName(),
                row.arrivalNumber(),
                letter.paragraphs(),
                letter.items(),
                letter.closing(),
                letter.writtenAt(),
                Locale.JAPAN);
        journal.record(application, JournalAct.LETTER_PRINTED, actor, String.valueOf(number));
        return new StoredFile(
                "letter-" + row.arrivalNumber() + "-" + number + ".pdf", "application/pdf", printed(content));
    }

    /** Officials type what they like: a character that cannot be printed must not keep a letter back. */
    private byte[] printed(LetterContent wanted) {
        LetterContent content = wanted;
        for (int tries = 0; tries <= MOST_UNPRINTABLE; tries++) {
            try {
                return printer.print(content);
            } catch (MissingGlyph missing) {
                content = without(content, missing.character());
            }
        }
        throw new IllegalStateException("More than " + MOST_UNPRINTABLE + " characters cannot be printed");
    }

    private static LetterContent without(LetterContent content, String character) {
        return new LetterContent(
                content.title().replace(character, UNPRINTABLE),
                content.writtenOn(),
                content.address().replace(character, UNPRINTABLE),
                content.addressee().replace(character, UNPRINTABLE),
                content.sender(),
                content.procedure(),
                content.arrivalNumber(),
                without(content.paragraphs(), character),
                without(content.items(), character),
                without(content.closing(), character),
                content.writtenAt(),
                content.locale());
    }

    private static List<String> without(List<String> texts, String character) {
        return texts.stream().map(text -> text.replace(character, UNPRINTABLE)).toList();
    }
}
