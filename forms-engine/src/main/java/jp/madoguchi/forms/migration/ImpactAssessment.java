package jp.madoguchi.forms.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;

/** Replays answers to one version of a form through another and tells what would be different. Thread-safe. */
public final class ImpactAssessment {

    private final FormDefinition before;
    private final FormDefinition after;
    private final AnswerMigration migration;

    /** For two versions of a form. */
    public ImpactAssessment(FormDefinition before, FormDefinition after) {
        this.before = before;
        this.after = after;
        this.migration = AnswerMigration.between(before, after);
    }

    /** What the new version would mean for answers evaluated on a day. */
    public Impact assess(Answers answers, LocalDate day) {
        MigratedAnswers migrated = migration.migrate(answers);
        Evaluation old = before.evaluate(answers, day);
        Evaluation now = after.evaluate(migrated.answers(), day);
        Set<String> known = new HashSet<>();
        old.findings().forEach(finding -> known.add(words(migration.now(finding.path()), finding)));
        List<String> required = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Finding finding : now.findings()) {
            String words = words(finding.path(), finding);
            if (!known.contains(words)) {
                if (finding.code().equals("required")) {
                    required.add(finding.path());
                } else {
                    found.add(words);
                }
            }
        }
        return new Impact(
                migrated.lost(),
                hidden(old, now, migrated),
                required,
                found,
                difference(old.feeYen(), now.feeYen()),
                difference(old.route(), now.route()));
    }

    private static String words(String path, Finding finding) {
        return path + " " + finding.code();
    }

    private List<String> hidden(Evaluation old, Evaluation now, MigratedAnswers migrated) {
        Set<String> shown = now.visible();
        Set<String> lost = Set.copyOf(migrated.lost());
        List<String> hidden = new ArrayList<>();
        for (String path : old.visible()) {
            String target = migration.now(path);
            if (!shown.contains(target)
                    && !lost.contains(path)
                    && migrated.answers().at(target).isPresent()) {
                hidden.add(target);
            }
        }
        return hidden;
    }

    private static <T> Optional<Impact.Difference<T>> difference(Optional<T> before, Optional<T> after) {
        return before.equals(after) ? Optional.empty() : Optional.of(new Impact.Difference<>(before, after));
    }
}
