package jp.madoguchi.workflow.usecase.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** Shows what a case owes and what became of it; to officials, what their offices wait for. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowPayments {
    private static final int MOST = 200;

    private final CaseAccess access;
    private final Payments payments;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    @Inject
    ShowPayments(CaseAccess access, Payments payments, ProcedureCatalogue catalogue, Clock clock) {
        this.access = access;
        this.payments = payments;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A case's demands, by number. */
    public List<PaymentView> of(Actor actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        List<PaymentRule> rules = catalogue
                .version(application.procedure())
                .definition()
                .handling()
                .payments();
        LocalDate today = LocalDate.now(clock);
        return payments.of(id).stream()
                .map(demand -> new PaymentView(
                        demand, payments.waivers(demand), grounds(rules, demand), demand.isOverdue(today)))
                .toList();
    }

    private static List<LocalizedText> grounds(List<PaymentRule> rules, Demand demand) {
        return demand.rule() < rules.size() ? rules.get(demand.rule()).waiverGrounds() : List.of();
    }

    /** What the official's offices wait for, or what they must pay back: by last day, at most 200. */
    public List<Payments.OpenDemand> open(Official actor, boolean overpaid) throws Forbidden {
        if (actor.offices().isEmpty()) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return payments.open(actor.agency(), actor.offices(), overpaid, MOST);
    }
}
