package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZonedDateTime;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.individualnumber.NumberKeys;
import jp.madoguchi.workflow.individualnumber.NumberRetention;
import jp.madoguchi.workflow.individualnumber.SealedNumbers;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** Deletes Individual Numbers (個人番号) whose purpose has ended; run every hour. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ForgetNumbers {
    private final SealedNumbers numbers;
    private final NumberDesk desk;
    private final NumberRetention retention;
    private final NumberKeys keys;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    ForgetNumbers(
            SealedNumbers numbers,
            NumberDesk desk,
            NumberRetention retention,
            NumberKeys keys,
            Applications applications,
            ProcedureCatalogue catalogue,
            JournalWriter journal,
            Clock clock) {
        this.numbers = numbers;
        this.desk = desk;
        this.retention = retention;
        this.keys = keys;
        this.applications = applications;
        this.catalogue = catalogue;
        this.journal = journal;
        this.clock = clock;
    }

    /** Deletes what is overdue; returns of how many applications. A draft asks for its numbers again. */
    public int forget() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        int forgotten = 0;
        for (ApplicationId id : numbers.overdue(
                now.minus(retention.afterEnd()).toInstant(),
                now.minus(retention.inDraft()).toInstant())) {
            Application application = applications.lock(id).orElseThrow();
            if (application.state().isDraft()) {
                empty(application);
            }
            desk.forget(id);
            journal.record(application, JournalAct.INDIVIDUAL_NUMBER_DELETED, "");
            forgotten++;
        }
        return forgotten;
    }

    private void empty(Application draft) {
        FormDefinition form = catalogue.version(draft.procedure()).definition().form();
        Answers left = draft.answers();
        for (String path : NumberDesk.kept(form, left).keySet()) {
            left = left.without(path);
        }
        try {
            draft.save(left, clock.instant());
        } catch (NotAllowedNow impossible) {
            throw new IllegalStateException(impossible);
        }
        applications.thaw(draft.id());
    }

    /**
     * Makes sure that every stored number can be read.
     *
     * @throws IllegalStateException if a key is missing
     */
    public void requireKeys() {
        for (String needed : numbers.keyIds()) {
            if (!keys.ids().contains(needed)) {
                throw new IllegalStateException("Individual numbers are encrypted with the key " + needed
                        + ", which madoguchi.individual-number.keys.file does not hold.");
            }
        }
    }
}
