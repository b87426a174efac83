package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.text.DateWords;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Letter;
import jp.madoguchi.workflow.dispatch.Letters;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.Inspections;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;

/**
 * Writes what an applicant is asked or told as a letter and puts it on the list of what must be sent, where the applicant has
 * no account or chose another way than the electronic one.
 */
@Singleton
class LetterDesk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分", Locale.JAPAN);
    private static final String HOW = "お返事は、この手紙の到達番号を添えて、担当課に持参するか、郵送するか、電話でお知らせください。";
    private static final Set<String> OF_CORRECTION = Set.of(
            Notice.CORRECTION_REQUESTED.name(),
            Notice.CORRECTION_MISSED.name(),
            Notice.CORRECTION_EXTENDED.name(),
            Notice.CORRECTION_ABANDONED.name());

    private static final Set<String> EVERY =
            Stream.of(Notice.values()).map(Notice::name).collect(Collectors.toSet());

    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final Guidances guidances;
    private final Inspections inspections;
    private final Accounts accounts;
    private final Letters letters;
    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final Clock clock;

    @Inject
    LetterDesk(
            ProcedureCatalogue catalogue,
            Reviews reviews,
            Guidances guidances,
            Inspections inspections,
            Accounts accounts,
            Letters letters,
            Dispatches dispatches,
            DispatchDesk desk,
            Clock clock) {
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.guidances = guidances;
        this.inspections = inspections;
        this.accounts = accounts;
        this.letters = letters;
        this.dispatches = dispatches;
        this.desk = desk;
        this.clock = clock;
    }

    /** What a letter says. */
    private record Content(List<String> paragraphs, List<String> items, List<String> closing) {}

    /** Writes the letter of a notice, if there is one; what is answered or withdrawn needs no letter any more. */
    void write(Application application, Notice notice) {
        if (notice == Notice.CORRECTION_ANSWERED || notice == Notice.WITHDRAWN) {
            drop(application, notice == Notice.WITHDRAWN ? EVERY : OF_CORRECTION);
            return;
        }
        if (!isWritten(notice)) {
            return;
        }
        if (notice == Notice.INSPECTION_OFFERED) {
            // The new instants take the place of those that nobody picked.
            needless(application, notice);
        }
        ProcedureDefinition definition =
                catalogue.version(application.procedure()).definition();
        if (application.channel().isEntered() || Way.isOtherChosen(definition, application.filed())) {
            content(application, notice, definition).ifPresent(said -> post(application, notice, said));
        }
    }

    private static boolean isWritten(Notice notice) {
        return OF_CORRECTION.contains(notice.name())
                || notice == Notice.GUIDANCE_GIVEN
                || notice == Notice.INSPECTION_OFFERED;
    }

    private void post(Application application, Notice notice, Content said) {
        Instant now = clock.instant();
        String title = notice.subject(application.lifecycle());
        Letter letter = new Letter(
                application.id(),
                letters.of(application.id()).size() + 1,
                notice.name(),
                title,
                LocalDate.now(clock),
                said.paragraphs(),
                said.items(),
                said.closing(),
                now);
        letters.add(application, letter);
        desk.send(
                application,
                Dispatch.Thing.letter(letter.number()),
                LocalizedText.of(title),
                Way.POST,
                Dispatch.Cause.LETTER,
                now);
    }

    /** What a notice asked is answered, or nobody asks it any more: its letters are not sent. */
    void needless(Application application, Notice asked) {
        drop(application, Set.of(asked.name()));
    }

    private void drop(Application application, Set<String> kinds) {
        List<Letter> written = letters.of(application.id());
        if (written.isEmpty()) {
            return;
        }
        for (Dispatch dispatch : dispatches.of(application.id())) {
            boolean needless = dispatch.state() == Dispatch.State.WAITING
                    && dispatch.letter()
                            .filter(number ->
                                    kinds.contains(written.get(number - 1).kind()))
                            .isPresent();
            if (needless) {
                dispatches.put(dispatch.cancelled());
            }
        }
    }

    private Optional<Content> content(Application application, Notice notice, ProcedureDefinition definition) {
        return switch (notice) {
            case GUIDANCE_GIVEN -> guidance(application);
            case INSPECTION_OFFERED -> inspection(application);
            case CORRECTION_ABANDONED ->
                Optional.of(new Content(List.of("補正の期限までに回答がなかったため、届いている内容で手続を進めます。"), List.of(), List.of()));
            default ->
                reviews.openCorrection(application.id()).map(open -> correction(notice, open, definition.form()));
        };
    }

    private static Content correction(Notice notice, OpenCorrection open, FormDefinition form) {
        String asked =
                switch (notice) {
                    case CORRECTION_MISSED -> "補正の期限が過ぎましたが、回答がまだ届いていません。次のところの補正をお願いします。";
                    case CORRECTION_EXTENDED -> "補正の期限を延ばしました。次のところの補正をお願いします。";
                    default -> "提出された内容について、次のところの補正をお願いします。";
                };
        return new Content(
                List.of(asked, "期限：" + day(open.dueOn())),
                open.items().stream().map(item -> told(item, form)).toList(),
                List.of("補正したものを、この手紙の到達番号を添えて、担当課に持参するか、郵送してください。"));
    }

    private static String told(CorrectionItem item, FormDefinition form) {
        String path =
                item.path().endsWith("]") ? item.path().substring(0, item.path().lastIndexOf('[')) : item.path();
        return item.isSignature()
                ? item.reason()
                : form.field(path).map(field -> field.label().ja() + "：").orElse("") + item.reason();
    }

    private Optional<Content> guidance(Application application) {
        return guidances.of(application.id()).stream()
                .filter(given -> given.status() == AdministrativeGuidance.Status.OPEN)
                .findFirst()
                .map(given -> new Content(
                        List.of(given.content(), "担当：" + accounts.displayName(given.givenBy())),
                        List.of(),
                        List.of(
                                "これは行政指導です。応じるかどうかは任意です。応じないことを理由に、不利益な取扱いをすることはありません。",
                                "応じないときは「応じません。審査を進めてください」とお知らせください。審査を進めます。",
                                HOW)));
    }

    private Optional<Content> inspection(Application application) {
        return inspections.of(application.id()).stream()
                .filter(each -> each.isOpen() && each.isOffered())
                .findFirst()
                .map(offered -> new Content(
                        List.of("現地確認をします。次の候補から、都合のよい日時を1つ選んでお知らせください。", "場所：" + offered.place()),
                        slots(offered),
                        List.of(HOW)));
    }

    private List<String> slots(Inspection offered) {
        return offered.slots().stream()
                .map(slot -> slot.atZone(clock.getZone()))
                .map(slot -> day(slot.toLocalDate()) + " " + TIME.format(slot))
                .toList();
    }

    private static String day(LocalDate day) {
        return DateWords.of(day, Language.JA);
    }
}
