package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.DetachFile;
import jp.madoguchi.workflow.usecase.FillInCorporation;
import jp.madoguchi.workflow.usecase.MigrateDraft;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.SaveAnswers;
import jp.madoguchi.workflow.usecase.SavedDraft;

/**
 * What the buttons of a form do. Every one saves what is typed; only 次へ asks for it to be complete.
 *
 * <p>A button names what it does and where ({@code remove members[0]}). Whoever sends another name or place gets nothing
 * but a saved page: a place counts only if this page has such a field.
 */
@Singleton
public class FormActs {
    private final SaveAnswers save;
    private final OpenApplication open;
    private final DetachFile detach;
    private final MigrateDraft migrate;
    private final Uploads uploads;
    private final AddressFinder addresses;
    private final FillInCorporation corporations;

    @Inject
    FormActs(
            SaveAnswers save,
            OpenApplication open,
            DetachFile detach,
            MigrateDraft migrate,
            Uploads uploads,
            AddressFinder addresses,
            FillInCorporation corporations) {
        this.save = save;
        this.open = open;
        this.detach = detach;
        this.migrate = migrate;
        this.uploads = uploads;
        this.addresses = addresses;
        this.corporations = corporations;
    }

    /**
     * Does what a button asks for.
     *
     * @param act what and where, as the button's value has it
     * @return where to go on; empty if the same page is shown again
     */
    Optional<String> act(FormPage page, String act, HttpServletRequest request) throws IOException {
        Visit visit = new Visit(page, ApplicantSession.of(request).applicant().orElseThrow(), request);
        page.entries().read(request.getParameterMap());
        String[] words = act.split(" ", 2);
        String place = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "next" -> next(visit);
            case "previous" -> store(visit) ? Optional.of(page.previous()) : Optional.empty();
            case "later" ->
                store(visit)
                        ? Optional.of(page.isEntering() ? page.aside() : page.aside() + "?saved=true")
                        : Optional.empty();
            case "migrate" -> migrate(visit);
            case "detach" -> detach(visit, place);
            case "remove" -> remove(visit, place);
            case "turn" -> turn(visit, place);
            default ->
                page.entries()
                        .at(place)
                        .map(entry -> at(words[0], entry))
                        .orElse(this::stay)
                        .go(visit);
        };
    }

    /** A request on its page. */
    private record Visit(FormPage page, Applicant actor, HttpServletRequest request) {}

    private interface Way {
        Optional<String> go(Visit visit) throws IOException;
    }

    private Way at(String act, FieldEntry entry) {
        return switch (act) {
            case "accept" -> each -> accept(each, entry);
            case "add" -> each -> add(each, entry);
            case "search" -> each -> search(each, entry);
            case "choices" -> each -> store(each) ? Optional.of(slot(each, entry)) : Optional.empty();
            case "look-up" -> each -> lookUp(each, entry);
            default -> this::stay;
        };
    }

    /** This page at a field. */
    private static String slot(Visit visit, FieldEntry entry) {
        return visit.page().at(entry.getPath()) + "#s-" + entry.getId();
    }

    /** Saves and goes on when this page has no findings. */
    private Optional<String> next(Visit visit) throws IOException {
        FormPage page = visit.page();
        Set<String> before = page.visiblePaths();
        if (!store(visit)) return Optional.empty();
        if (page.isEntering()) {
            // What is missing on paper is missing: the check page lists it, and no answer turns the applicant away.
            return Optional.of(page.hasNewQuestions(before) ? page.here() + "&more=true" : page.following());
        }
        if (ExitScreen.exitAt(page.view(), page.page()).isPresent()) {
            return Optional.of(Address.exit(page.view().id(), page.page().id()));
        }
        page.entries().take(page.view().evaluation().findings());
        boolean more = page.hasNewQuestions(before);
        if (!page.invalid().isEmpty()) {
            page.complain(!more);
            return more ? Optional.of(page.here() + "&more=true") : Optional.empty();
        }
        Optional<String> elsewhere = page.wrongElsewhere();
        if (elsewhere.isPresent()) return elsewhere;
        return Optional.of(more ? page.here() + "&more=true" : page.following());
    }

    /** Saves and stays: files are uploaded, fields that depend on answers shown. */
    private Optional<String> stay(Visit visit) throws IOException {
        if (!store(visit)) return Optional.empty();
        boolean wrong = visit.page().entries().all().anyMatch(FieldEntry::isInvalid);
        visit.page().complain(wrong);
        return wrong ? Optional.empty() : Optional.of(visit.page().here());
    }

    /** Takes what a field suggests in place of what was typed. */
    private Optional<String> accept(Visit visit, FieldEntry entry) throws IOException {
        entry.accept();
        return store(visit) ? Optional.of(visit.page().here() + "#s-" + entry.getId()) : Optional.empty();
    }

    /** Goes on in the newest version of the form; what is typed is saved first. */
    private Optional<String> migrate(Visit visit) throws IOException {
        FormPage page = visit.page();
        if (!store(visit)) return Optional.empty();
        try {
            migrate.migrate(visit.actor(), page.view().id(), page.view().version());
            return Optional.of(Address.of("check", page.view().id()));
        } catch (RuleViolation refused) {
            page.refuse(refused.code());
            return Optional.empty();
        }
    }

    /** Adds a row to a repeating group. */
    private Optional<String> add(Visit visit, FieldEntry group) throws IOException {
        boolean room = group.rows().map(rows -> rows.hasRoom()).orElse(false);
        if (!room) return stay(visit);
        String row = group.getPath() + "[" + group.rows().orElseThrow().count() + "]";
        boolean added =
                store(visit) && saveAnswers(visit, visit.page().view().answers().with(row, Map.of()));
        return added ? Optional.of(visit.page().at(row) + "#" + id(row)) : Optional.empty();
    }

    private static String id(String path) {
        return FieldPath.parse(path).htmlId();
    }

    /** The group in which a path names a row. */
    private static Optional<FieldEntry> groupOf(Visit visit, String row) {
        String group = row.replaceFirst("\\[\\d{1,5}]$", "");
        return group.equals(row)
                ? Optional.empty()
                : visit.page().entries().at(group).filter(FieldEntry::isRepeat);
    }

    /** Shows other rows of a repeating group. */
    private Optional<String> turn(Visit visit, String row) throws IOException {
        Optional<FieldEntry> group = groupOf(visit, row);
        if (group.isEmpty()) return stay(visit);
        return store(visit)
                ? Optional.of(visit.page().at(row) + "#s-" + group.get().getId())
                : Optional.empty();
    }

    /** Removes a row. */
    private Optional<String> remove(Visit visit, String row) throws IOException {
        boolean removable = groupOf(visit, row)
                .flatMap(FieldEntry::rows)
                .map(rows -> rows.isRemovable())
                .orElse(false);
        if (!removable) return stay(visit);
        boolean removed =
                store(visit) && saveAnswers(visit, visit.page().view().answers().without(row));
        return removed ? Optional.of(visit.page().at(row)) : Optional.empty();
    }

    /** Looks through a long list of choices for what is typed beside it. */
    private Optional<String> search(Visit visit, FieldEntry entry) throws IOException {
        if (store(visit)) entry.getChoice().search(visit.page().parameter(entry.getId() + "-words"));
        return Optional.empty();
    }

    /** Fills in what goes with what is typed: the only find, or the one chosen of those that were offered. */
    private Optional<String> lookUp(Visit visit, FieldEntry entry) throws IOException {
        if (entry.isFilling()) return lookUpCorporation(visit, entry);
        boolean filled = addresses.fillIn(entry, visit.page().parameter(entry.getId() + "-place"));
        return store(visit) && filled ? Optional.of(slot(visit, entry)) : Optional.empty();
    }

    /** Fills in name and address of the corporation whose number is typed. */
    private Optional<String> lookUpCorporation(Visit visit, FieldEntry number) throws IOException {
        if (!store(visit)) return Optional.empty();
        FormPage page = visit.page();
        ApplicationView view = page.view();
        FillInCorporation.Filled filled = corporations.fill(
                view.procedure().definition().form(),
                view.answers(),
                number.getPath(),
                each -> view.opens(each) && view.evaluation().isVisible(each));
        if (filled.outcome() == FillInCorporation.Outcome.FILLED) {
            return saveAnswers(visit, filled.answers()) ? Optional.of(slot(visit, number)) : Optional.empty();
        }
        String outcome = filled.outcome().name().toLowerCase(Locale.ROOT);
        number.findings().warn(page.texts().text("corporation." + outcome));
        return Optional.empty();
    }

    /** Takes a file off. */
    private Optional<String> detach(Visit visit, String attachment) throws IOException {
        Optional<AttachmentId> id = AttachmentId.parse(attachment);
        if (id.isEmpty() || !store(visit)) return Optional.empty();
        try {
            detach.detach(visit.actor(), visit.page().view().id(), id.get());
            return Optional.of(visit.page().here());
        } catch (RuleViolation refused) {
            visit.page().refuse(refused.code());
            return Optional.empty();
        }
    }

    private boolean store(Visit visit) throws IOException {
        FormPage page = visit.page();
        if (!saveAnswers(visit, page.entries().answers())) return false;
        List<FieldEntry> files =
                page.entries().all().filter(FieldEntry::isAttachment).toList();
        if (files.isEmpty()) return true;
        try {
            uploads.attach(visit.request(), visit.actor(), page.view().id(), files, page.texts());
            page.show(open.open(visit.actor(), page.view().id()));
            page.entries().showFiles(page.view().attachments());
            return true;
        } catch (RuleViolation refused) {
            page.refuse(refused.code());
            return false;
        }
    }

    private boolean saveAnswers(Visit visit, Answers answers) {
        FormPage page = visit.page();
        try {
            SavedDraft saved =
                    save.saveRest(visit.actor(), page.view().id(), page.version(), answers, Optional.of(page.view()));
            page.show(page.view().after(saved));
            page.entries().keepApart(page.view().answers());
            page.entries().take(saved.refused());
            page.complain(!saved.refused().isEmpty());
            return saved.refused().isEmpty();
        } catch (StaleVersion changedElsewhere) {
            page.becomeStale();
        } catch (RuleViolation refused) {
            page.refuse(refused.code());
        }
        return false;
    }
}
