package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.DispatchRules;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;

/** Finds to whom and where something goes: by the form's answers, as the procedure says. */
@Singleton
class Recipients {
    private final Applications applications;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final CounterEntries entries;

    @Inject
    Recipients(Applications applications, Accounts accounts, ProcedureCatalogue catalogue, CounterEntries entries) {
        this.entries = entries;
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    DispatchRow row(Dispatch dispatch) {
        Application application = application(dispatch.application());
        ProcedureDefinition definition =
                catalogue.version(application.procedure()).definition();
        DispatchRules rules = definition.handling().dispatch();
        String name = rules.nameField()
                .flatMap(field -> application.filed().at(field))
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .or(() -> accounts.party(application.party()).map(Party::displayName))
                .orElse("");
        return new DispatchRow(
                dispatch,
                application.arrivalNumber().map(ArrivalNumber::value).orElse(""),
                definition.name().ja(),
                name,
                address(application, definition)
                        .or(() -> entries.find(application.id()).map(CounterEntry::address))
                        .orElse(""),
                application.version());
    }

    Application application(ApplicationId id) {
        return applications.find(id).orElseThrow();
    }

    /** The first address that is shown and answered. */
    private static Optional<String> address(Application application, ProcedureDefinition definition) {
        for (String id : definition.handling().dispatch().addressFields()) {
            Field field = definition.form().field(id).orElseThrow();
            var answer = application.filed().at(id);
            if (answer.isPresent()) {
                return Optional.of(definition.form().display(field, answer.get(), Locale.JAPAN));
            }
        }
        return Optional.empty();
    }
}
