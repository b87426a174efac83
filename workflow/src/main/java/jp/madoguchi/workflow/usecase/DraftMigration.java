package jp.madoguchi.workflow.usecase;

import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.migration.AnswerMigration;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;

/**
 * The way of a draft to the newest version of its procedure, where that version says {@code migrates:} with the draft's.
 * Cases stay with the version they were filed in.
 */
final class DraftMigration {
    private final PublishedProcedure after;
    private final FormDefinition form;
    private final AnswerMigration migration;

    private DraftMigration(PublishedProcedure before, PublishedProcedure after) {
        this.after = after;
        this.form = before.definition().form();
        this.migration = AnswerMigration.between(form, after.definition().form());
    }

    static Optional<DraftMigration> of(Application application, ProcedureCatalogue catalogue) {
        if (!application.state().isDraft()) {
            return Optional.empty();
        }
        return of(application.procedure(), catalogue);
    }

    /** The way of a draft of this version. */
    static Optional<DraftMigration> of(ProcedureVersion version, ProcedureCatalogue catalogue) {
        return catalogue.successor(version).map(after -> new DraftMigration(catalogue.version(version), after));
    }

    PublishedProcedure after() {
        return after;
    }

    AnswerMigration answers() {
        return migration;
    }

    MigrationOffer offer(Answers answers) {
        return new MigrationOffer(
                after,
                migration.migrate(answers).lost().stream()
                        .flatMap(path -> lost(path, answers))
                        .toList());
    }

    private Stream<MigrationOffer.Lost> lost(String path, Answers answers) {
        return form.field(path).stream().flatMap(field -> answers.at(path).stream()
                .map(answer -> new MigrationOffer.Lost(path, field, answer)));
    }
}
