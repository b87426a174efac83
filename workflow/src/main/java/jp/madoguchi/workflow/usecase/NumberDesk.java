package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.forms.fieldtype.IndividualNumber;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.individualnumber.NumberSafe;
import jp.madoguchi.workflow.individualnumber.SealedNumber;
import jp.madoguchi.workflow.individualnumber.SealedNumbers;

/** Takes Individual Numbers (個人番号) out of answers before they are stored, and throws away what no answer names. */
@Singleton
class NumberDesk {
    private static final int MOST_TYPED = 100;

    private final SealedNumbers numbers;
    private final NumberSafe safe;

    @Inject
    NumberDesk(SealedNumbers numbers, NumberSafe safe) {
        this.numbers = numbers;
        this.safe = safe;
    }

    /** The answers with each typed number kept apart; a name of a number that is not this application's counts as none. */
    Answers keepApart(Application application, FormDefinition form, Answers given, Instant at) {
        List<Field> fields = confidential(form);
        if (fields.isEmpty()) {
            return given;
        }
        Map<UUID, SealedNumber> known =
                numbers.of(application.id()).stream().collect(Collectors.toMap(SealedNumber::id, Function.identity()));
        Answers answers = given;
        for (Field field : fields) {
            for (String path : AnswerPaths.of(given, field.path())) {
                Object value = given.at(path).orElseThrow();
                Optional<KeptNumber> named = KeptNumber.of(value);
                Optional<SealedNumber> kept = named.isPresent()
                        ? Optional.ofNullable(known.get(named.get().id()))
                        : typed(value).map(text -> keep(application, field, text, at));
                answers = kept.isPresent()
                        ? answers.with(path, kept.get().inAnswers().toValue())
                        : answers.without(path);
            }
        }
        return answers;
    }

    private static Optional<String> typed(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString()).filter(text -> text.length() <= MOST_TYPED);
        }
        return value instanceof String text && !text.isBlank() && text.length() <= MOST_TYPED
                ? Optional.of(text)
                : Optional.empty();
    }

    private SealedNumber keep(Application application, Field field, String typed, Instant at) {
        String number = field.type()
                .parse(typed, field.settings())
                .value()
                .map(Object::toString)
                .orElse(typed);
        SealedNumber locked = safe.seal(application.id(), number, !IndividualNumber.isValid(number), at);
        numbers.add(application.agency(), locked);
        return locked;
    }

    /** The answers without numbers that the form, as answered, does not ask for. */
    static Answers withoutHidden(FormDefinition form, Answers answers, Evaluation evaluation) {
        Answers needed = answers;
        for (Field field : confidential(form)) {
            for (String path : AnswerPaths.of(answers, field.path())) {
                if (!evaluation.isVisible(path)) {
                    needed = needed.without(path);
                }
            }
        }
        return needed;
    }

    /** Deletes numbers that neither what is being worked on nor what was filed names. */
    void forgetUnnamed(Application application, FormDefinition form) {
        if (confidential(form).isEmpty()) {
            return;
        }
        Set<UUID> named = new HashSet<>();
        for (Answers answers : List.of(application.answers(), application.filed())) {
            kept(form, answers).values().forEach(number -> named.add(number.id()));
        }
        numbers.keepOnly(application.id(), named);
    }

    /** Deletes all numbers of an application; returns whether there were any. */
    boolean forget(ApplicationId id) {
        return numbers.keepOnly(id, Set.of()) > 0;
    }

    /** The numbers that answers name, by path. */
    static Map<String, KeptNumber> kept(FormDefinition form, Answers answers) {
        return confidential(form).stream()
                .flatMap(field -> AnswerPaths.of(answers, field.path()).stream())
                .flatMap(path ->
                        KeptNumber.of(answers.at(path).orElse(null)).map(kept -> Map.entry(path, kept)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
    }

    /** The paths of numbers that are still kept. */
    List<String> readable(Application application, FormDefinition form) {
        if (confidential(form).isEmpty()) {
            return List.of();
        }
        Set<UUID> there =
                numbers.of(application.id()).stream().map(SealedNumber::id).collect(Collectors.toSet());
        return kept(form, application.filed()).entrySet().stream()
                .filter(named -> there.contains(named.getValue().id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The number at a path of what was filed; empty if there is none or it is deleted. */
    Optional<String> read(Application application, FormDefinition form, String path) {
        return Optional.ofNullable(kept(form, application.filed()).get(path))
                .flatMap(named -> numbers.of(application.id()).stream()
                        .filter(locked -> locked.id().equals(named.id())
                                && locked.commitment().equals(named.commitment()))
                        .findFirst())
                .map(safe::open);
    }

    static List<Field> confidential(FormDefinition form) {
        return form.fields().stream()
                .filter(field -> field.type().isConfidential())
                .toList();
    }
}
