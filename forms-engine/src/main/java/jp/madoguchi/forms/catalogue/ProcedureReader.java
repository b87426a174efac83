package jp.madoguchi.forms.catalogue;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.fieldtype.ProcedureFacts;
import jp.madoguchi.forms.text.LocalizedText;

/** Reads {@code procedure.yaml}. */
final class ProcedureReader {

    private static final Set<String> PROFILES = Set.of("jpki-signing", "registrar");
    private static final Set<String> DELIVERY = Set.of("electronic", "post", "counter");
    private static final LocalizedText HANDLING = new LocalizedText("処理", "手続きを すること", "handling");
    private static final Set<String> ASSURANCE = Set.of("low", "substantial", "high");

    private final YamlMap file;
    private final int version;

    ProcedureReader(ProcedureFolder folder, YamlMap file) {
        this.file = file;
        this.version = folder.version();
        if (!file.text("id").equals(folder.id())) {
            file.error("id", "the id must be the name of the folder, " + folder.id());
        }
        if (file.integer("version", 1, 9999, folder.version()) != folder.version()) {
            file.error("version", "the version must be the one of the folder, " + folder.version());
        }
    }

    OpeningWindow opening() {
        Optional<YamlMap> map = file.map("opening");
        if (map.isEmpty()) {
            return OpeningWindow.ALWAYS;
        }
        YamlMap opening = map.get();
        Optional<LocalDateTime> from = moment(opening, "from");
        Optional<LocalDateTime> until = moment(opening, "until");
        opening.finish();
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            opening.error("until", "the procedure closes before it opens: 'until' comes after 'from'");
            return OpeningWindow.ALWAYS;
        }
        return new OpeningWindow(from, until);
    }

    private static Optional<LocalDateTime> moment(YamlMap map, String key) {
        try {
            return map.optionalText(key).map(LocalDateTime::parse);
        } catch (DateTimeParseException e) {
            map.error(key, "'" + key + "' is a day and a time of the office: \"2026-04-01T09:00\"");
            return Optional.empty();
        }
    }

    /** The course of the case: what {@code process} says, or what the kind suggests. */
    Lifecycle lifecycle(ProcedureKind kind) {
        Lifecycle otherwise = kind == ProcedureKind.NOTIFICATION ? Lifecycle.NOTIFICATION : Lifecycle.APPLICATION;
        return file.has("process") ? file.choice("process", Lifecycle.class, otherwise) : otherwise;
    }

    List<ExplanationSection> explanation() {
        List<ExplanationSection> sections = new ArrayList<>();
        for (YamlMap map : file.maps("explanation")) {
            sections.add(new ExplanationSection(map.localized("title"), map.localized("text")));
            map.finish();
        }
        if (sections.isEmpty()) {
            file.error(
                    "'explanation' is missing: applicants must learn who may apply, what it costs and how long it takes");
        }
        return sections;
    }

    SignatureRules signature() {
        Optional<YamlMap> map = file.map("signature");
        if (map.isEmpty()) {
            file.error("'signature' is missing");
            return new SignatureRules(true, List.of("jpki-signing"), "high");
        }
        YamlMap signature = map.get();
        SignatureRules rules = new SignatureRules(
                signature.flag("required", true),
                known(signature, "profiles", PROFILES),
                signature.optionalText("assurance").orElse("high"));
        if (!ASSURANCE.contains(rules.assurance())) {
            signature.error("assurance", "assurance is one of " + new java.util.TreeSet<>(ASSURANCE));
        }
        if (rules.required() && rules.profiles().isEmpty()) {
            signature.error("a signature needs profiles of accepted certificates");
        }
        signature.finish();
        return rules;
    }

    private static List<String> known(YamlMap map, String key, Set<String> allowed) {
        List<String> values = map.texts(key);
        for (String value : values) {
            if (!allowed.contains(value)) {
                map.error(key, "'" + value + "' is none of " + new java.util.TreeSet<>(allowed));
            }
        }
        return values;
    }

    /** What fields depend on. */
    ProcedureFacts facts() {
        return new ProcedureFacts(file.flag("individual-number", false), known(file, "delivery", DELIVERY));
    }

    /** The end of the case; a notification, which nobody decides, may leave it out. */
    DecisionRules decision(Lifecycle lifecycle, ReviewReader rules) {
        boolean decided = lifecycle == Lifecycle.APPLICATION;
        Optional<YamlMap> map = file.map("decision");
        if (map.isEmpty()) {
            if (decided) {
                file.error("'decision' is missing");
            }
            return new DecisionRules(
                    decided ? 1 : 0,
                    List.of(),
                    Optional.empty(),
                    HANDLING,
                    LocalizedText.EMPTY,
                    List.of(),
                    Optional.empty(),
                    DecisionRules.WithdrawalUntil.DISPOSITION);
        }
        YamlMap decision = map.get();
        if (!decided && decision.integer("approval-levels", 0, 4, 0) > 0) {
            decision.warning("approval-levels", "a notification is handled without review: it has 0 approval levels");
        }
        int levels = decided ? decision.integer("approval-levels", 0, 4, 1) : 0;
        DecisionRules read = new DecisionRules(
                levels,
                rules.steps(decision, levels),
                rules.levels(decision),
                decided
                        ? decision.localized("grant-term")
                        : decision.optionalLocalized("grant-term").orElse(HANDLING),
                decided
                        ? decision.localized("refusal-term")
                        : decision.optionalLocalized("refusal-term").orElse(LocalizedText.EMPTY),
                decision.localizedList("review-standards"),
                decision.map("remedy-notice").map(ProcedureReader::remedyNotice),
                decision.has("withdrawal-until")
                        ? decision.choice(
                                "withdrawal-until",
                                DecisionRules.WithdrawalUntil.class,
                                DecisionRules.WithdrawalUntil.DISPOSITION)
                        : DecisionRules.WithdrawalUntil.DISPOSITION);
        decision.finish();
        return read;
    }

    private static RemedyNotice remedyNotice(YamlMap map) {
        RemedyNotice notice = new RemedyNotice(
                map.localized("reviewing-agency"),
                map.integer("review-months", 1, 24, 3),
                map.integer("review-years", 1, 10, 1),
                map.localized("defendant"),
                map.localized("representative"),
                map.integer("suit-months", 1, 24, 6),
                map.integer("suit-years", 1, 10, 1),
                map.flag("prior-review", false),
                map.localized("text"));
        map.finish();
        return notice;
    }

    AttachmentLimits attachments() {
        Optional<YamlMap> map = file.map("attachments");
        if (map.isEmpty()) {
            return new AttachmentLimits(20, 50_000_000);
        }
        AttachmentLimits limits = new AttachmentLimits(
                map.get().integer("max-files", 1, 200, 20),
                map.get().whole("max-total-bytes", 1, 500_000_000, 50_000_000));
        map.get().finish();
        return limits;
    }

    /** Where the fee or the route is decided. */
    record TableReference(String file, String decision, int line) {}

    /** {@code migrates: [1, 2]}: versions before this one. */
    List<Integer> migrates() {
        List<Integer> versions = new ArrayList<>();
        for (String text : file.texts("migrates")) {
            int earlier = text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
            if (earlier == 0 || earlier >= version) {
                file.error("migrates", "'migrates' lists versions before v" + version + ", such as [1]");
            } else {
                versions.add(earlier);
            }
        }
        return versions;
    }

    Optional<TableReference> table(String key) {
        return file.map(key).map(map -> {
            TableReference reference = new TableReference(
                    map.text("table"), map.optionalText("decision").orElse(key), map.line());
            map.finish();
            return reference;
        });
    }
}
