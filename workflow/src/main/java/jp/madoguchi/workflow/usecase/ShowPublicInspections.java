package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.PublicInspectionRule;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.PublicInspection;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.review.PublicInspections;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * What lies open to everybody now (縦覧), without login: exactly what the definition opens and an official announced. What
 * is over, or was never begun, does not exist.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowPublicInspections {
    /** How many a page of the list holds. */
    public static final int PAGE = 50;

    private final PublicInspections inspections;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Quarantine quarantine;
    private final Clock clock;

    @Inject
    ShowPublicInspections(
            PublicInspections inspections,
            Applications applications,
            ProcedureCatalogue catalogue,
            Quarantine quarantine,
            Clock clock) {
        this.inspections = inspections;
        this.applications = applications;
        this.catalogue = catalogue;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Those on inspection now, the first to end first; at most {@link #PAGE}.
     *
     * @param after the last one of the page before
     */
    public List<PublicInspectionRow> list(Optional<PublicInspectionId> after, Locale locale) {
        List<PublicInspectionRow> rows = new ArrayList<>();
        for (PublicInspection shown : inspections.on(LocalDate.now(clock), after, PAGE)) {
            Optional<Opened> opened = opened(shown);
            opened.ifPresent(found -> rows.add(found.row(locale)));
        }
        return rows;
    }

    /** One of them. */
    public PublicInspectionSheet open(PublicInspectionId id, Locale locale) throws NotFound {
        return find(id).sheet(locale);
    }

    /** One of its documents, under a neutral name; a scanner that was not asked yet keeps it back. */
    public StoredFile file(PublicInspectionId id, int number) throws RuleViolation {
        Opened opened = find(id);
        List<Attachment> files = opened.files();
        if (number < 1 || number > files.size()) {
            throw new NotFound();
        }
        Attachment file = files.get(number - 1);
        quarantine.requireOpen(opened.application.id(), file.sha256());
        byte[] content =
                applications.content(opened.application.id(), file.id()).orElseThrow(NotFound::new);
        return new StoredFile(
                file.fieldPath().replace('_', '-') + "-" + number + extension(file.contentType()),
                file.contentType(),
                content);
    }

    private static String extension(String contentType) {
        return switch (contentType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            default -> "";
        };
    }

    private Opened find(PublicInspectionId id) throws NotFound {
        return inspections
                .find(id)
                .filter(shown -> shown.isOn(LocalDate.now(clock)))
                .flatMap(this::opened)
                .orElseThrow(NotFound::new);
    }

    private Optional<Opened> opened(PublicInspection shown) {
        return applications
                .find(shown.application())
                .filter(application -> application.state().isBeforeDisposition())
                .flatMap(application -> {
                    ProcedureDefinition definition =
                            catalogue.version(application.procedure()).definition();
                    return definition
                            .review()
                            .publicInspection()
                            .map(rule -> new Opened(shown, application, definition, rule));
                });
    }

    /** One that is on. */
    private final class Opened {
        private final PublicInspection shown;
        private final Application application;
        private final ProcedureDefinition definition;
        private final PublicInspectionRule rule;
        private final LocalDate arrivedOn;
        private final PublicInspectionContent content;

        Opened(
                PublicInspection shown,
                Application application,
                ProcedureDefinition definition,
                PublicInspectionRule rule) {
            this.shown = shown;
            this.application = application;
            this.definition = definition;
            this.rule = rule;
            this.arrivedOn = LocalDate.ofInstant(application.arrivedAt().orElseThrow(), clock.getZone());
            this.content = new PublicInspectionContent(application, definition, rule, arrivedOn);
        }

        PublicInspectionRow row(Locale locale) {
            return new PublicInspectionRow(
                    shown.id(),
                    definition.name().in(locale),
                    definition.officeName().in(locale),
                    content.lines(locale).stream()
                            .findFirst()
                            .map(PublicInspectionSheet.Line::value)
                            .orElse(""),
                    arrivedOn,
                    LocalDate.ofInstant(shown.begunAt(), clock.getZone()),
                    shown.lastOn());
        }

        PublicInspectionSheet sheet(Locale locale) {
            List<Attachment> files = files();
            return new PublicInspectionSheet(
                    row(locale),
                    rule.place().in(locale),
                    rule.legalBasis().in(locale),
                    content.lines(locale),
                    IntStream.range(0, files.size())
                            .mapToObj(index -> file(index + 1, files.get(index), locale))
                            .toList());
        }

        private PublicInspectionSheet.File file(int number, Attachment file, Locale locale) {
            return new PublicInspectionSheet.File(
                    number,
                    content.label(file, locale),
                    file.contentType(),
                    file.sizeBytes(),
                    quarantine.isOpen(file.scan()));
        }

        /** As announced, without what a correction has taken out since. */
        List<Attachment> files() {
            List<Attachment> named = AttachedFiles.of(application.filed(), applications.attachments(application.id()));
            return shown.files().stream()
                    .flatMap(id -> named.stream().filter(file -> file.id().equals(id)))
                    .filter(file -> rule.documents().contains(file.fieldPath()))
                    .toList();
        }
    }
}
