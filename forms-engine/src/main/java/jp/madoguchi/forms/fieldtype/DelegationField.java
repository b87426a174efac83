package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for the applicant: a statutory agent (法定代理人, such as a parent: no power of attorney is needed), an appointed
 * agent (任意代理人), or one who prepares documents by profession (行政書士 and others, with their registration number).
 */
final class DelegationField implements FieldType {

    private static final String BASIS = "basis";
    private static final String NAME = "name";
    private static final String READING = "kana";
    private static final String PHONE = "phone";
    private static final String REGISTRATION = "registration_number";
    private static final List<String> PARTS = List.of(BASIS, NAME, READING, PHONE, REGISTRATION);
    private static final List<String> KNOWN = List.of("statutory", "appointed", "preparer");
    private static final Setting<List<String>> BASES = Setting.words("bases", KNOWN, KNOWN);
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z第号-]{1,20}");
    private static final int MAX_NAME = 100;

    @Override
    public String id() {
        return "delegation";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(BASES);
    }

    @Override
    public Type feelType(FieldSettings settings) {
        Map<String, Type> entries = new LinkedHashMap<>();
        PARTS.forEach(part -> entries.put(part, Type.STRING));
        return Type.contextOf(entries);
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return PARTS;
    }

    @Override
    public List<Option> partOptions(String part, FieldSettings settings, LocalDate today) {
        return part.equals(BASIS) ? Option.named("delegation-", settings.get(BASES)) : List.of();
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : parseParts(Map.of(NAME, typed), settings);
    }

    @Override
    public ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        Map<String, Object> agent = new LinkedHashMap<>();
        for (String part : PARTS) {
            String text = typed.getOrDefault(part, "");
            if (!text.isBlank()) {
                agent.put(part, part(part, text));
            }
        }
        return agent.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(agent);
    }

    /** Names stay as typed. */
    private static String part(String part, String text) {
        return switch (part) {
            case READING -> Kana.katakana(text);
            case PHONE -> PhoneField.number(text).orElse(text.strip());
            case REGISTRATION -> Widths.narrow(text).replace(" ", "");
            default -> text;
        };
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        return PartTexts.anything(stored, PARTS, NAME);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        PartTexts agent = PartTexts.of(stored, PARTS);
        return agent == null || agent.map().isEmpty() ? null : agent.map();
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        PartTexts agent = PartTexts.of(stored, PARTS);
        if (agent == null) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        if (!settings.get(BASES).contains(agent.get(BASIS))) {
            problems.accept(Problem.at(BASIS, "delegation-basis"));
        }
        if (agent.get(NAME).isEmpty()) {
            problems.accept(Problem.at(NAME, "delegation-name-missing"));
        } else {
            agent.scan(NAME, MAX_NAME, problems);
        }
        if (agent.get(READING).isEmpty()) {
            problems.accept(Problem.at(READING, "delegation-kana-missing"));
        } else if (agent.scan(READING, MAX_NAME, problems) && !Kana.isReading(agent.get(READING))) {
            problems.accept(Problem.at(READING, "delegation-kana"));
        }
        if (!PhoneField.isNumber(agent.get(PHONE))) {
            problems.accept(Problem.at(PHONE, agent.get(PHONE).isEmpty() ? "delegation-phone-missing" : "phone"));
        }
        checkRegistration(agent, problems);
    }

    private static void checkRegistration(PartTexts agent, Consumer<Problem> problems) {
        String number = agent.get(REGISTRATION);
        boolean professional = agent.get(BASIS).equals("preparer");
        if (number.isEmpty() && professional) {
            problems.accept(Problem.at(REGISTRATION, "delegation-registration-missing"));
        } else if (!number.isEmpty() && !professional) {
            problems.accept(Problem.at(REGISTRATION, "delegation-registration-idle"));
        } else if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            problems.accept(Problem.at(REGISTRATION, "delegation-registration"));
        }
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof Map<?, ?>)) {
            return String.valueOf(stored);
        }
        Map<String, String> agent = PartTexts.anything(stored, PARTS, NAME);
        String basis = Option.label(Option.named("delegation-", KNOWN), agent.getOrDefault(BASIS, ""), language);
        return PARTS.stream()
                .filter(part -> !agent.getOrDefault(part, "").isEmpty())
                .map(part -> part.equals(BASIS)
                        ? basis
                        : part.equals(REGISTRATION)
                                ? Messages.message("shown-registration", agent.getOrDefault(part, ""))
                                        .in(language)
                                : agent.getOrDefault(part, ""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        String bases = Blanks.boxes(partOptions(BASIS, settings, LocalDate.EPOCH).stream()
                .map(option -> option.label().in(language))
                .toList());
        return bases + "\n"
                + PARTS.stream()
                        .filter(part -> !part.equals(BASIS))
                        .map(part -> partLabel(part, settings).in(language) + "\u3000")
                        .collect(Collectors.joining("\n"));
    }
}
