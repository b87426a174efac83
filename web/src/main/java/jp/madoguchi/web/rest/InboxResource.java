package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.InboxCriteria;
import jp.madoguchi.workflow.usecase.InboxFilter;
import jp.madoguchi.workflow.usecase.InboxPage;
import jp.madoguchi.workflow.usecase.ShowInbox;
import jp.madoguchi.workflow.usecase.staffing.TakeNextCase;
import org.jspecify.annotations.Nullable;

/** The inbox of an official. */
@Path("inbox")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    private final ShowInbox show;
    private final TakeNextCase next;

    @Inject
    public InboxResource(ShowInbox show, TakeNextCase next) {
        this.next = next;
        this.show = show;
    }

    /** One page; {@code next} is the cursor of the following one. */
    record InboxBody(List<CaseRow> cases, Optional<String> next, Map<String, Long> counts) {
        static InboxBody of(InboxPage page) {
            Map<String, Long> counts = new TreeMap<>();
            page.counts().forEach((tab, count) -> counts.put(tab.name(), count));
            return new InboxBody(page.rows().stream().map(CaseRow::of).toList(), page.next(), counts);
        }
    }

    /** One case. */
    record CaseRow(
            String id,
            long version,
            String arrivalNumber,
            String procedure,
            String procedureName,
            String office,
            String applicantName,
            ApplicationState state,
            SignatureState signatureState,
            Instant arrivedAt,
            LocalDate dueOn,
            boolean standing,
            Optional<LocalDate> answerDueOn,
            Optional<String> claimedBy,
            Optional<LocalDate> followUpOn,
            List<String> labels,
            Channel channel,
            Optional<String> group,
            int unread) {
        static CaseRow of(InboxPage.Row row) {
            return new CaseRow(
                    row.id().toString(),
                    row.version(),
                    row.arrivalNumber(),
                    row.procedureId(),
                    row.procedureName(),
                    row.office(),
                    row.applicantName(),
                    row.state(),
                    row.signatureState(),
                    row.arrivedAt(),
                    row.dueOn(),
                    row.standing(),
                    row.answerDueOn(),
                    row.claimedBy(),
                    row.followUpOn(),
                    row.labels(),
                    row.channel(),
                    row.group(),
                    row.unread());
        }
    }

    /** The case taken on; empty if none waited. */
    record Taken(Optional<String> id) {}

    /** Takes on the most urgent case that nobody took on. */
    @POST
    @Path("next")
    public Taken takeNext(@Context SecurityContext security) throws RuleViolation {
        return new Taken(next.take(Caller.official(security)).map(Object::toString));
    }

    @GET
    public InboxBody page(
            @QueryParam("tab") @DefaultValue("ALL") String tab,
            @QueryParam("office") @Nullable String office,
            @QueryParam("procedure") @Nullable String procedure,
            @QueryParam("arrivalNumber") @Nullable String arrivalNumber,
            @QueryParam("contains") @Nullable String contains,
            @QueryParam("field") @Nullable String field,
            @QueryParam("value") @Nullable String value,
            @QueryParam("label") @Nullable String label,
            @QueryParam("followUpDue") @DefaultValue("false") boolean followUpDue,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("ownGroup") @DefaultValue("false") boolean ownGroup,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security)
            throws RuleViolation {
        InboxFilter filter = new InboxFilter(
                Requests.oneOf(InboxFilter.Tab.class, tab),
                Requests.optional(office).map(InboxResource::officeId),
                Requests.optional(procedure),
                Requests.optional(arrivalNumber),
                new InboxCriteria(
                        Requests.optional(contains),
                        Requests.optional(field),
                        Requests.optional(value),
                        Requests.optional(label),
                        followUpDue,
                        Requests.optional(channel).map(name -> Requests.oneOf(Channel.class, name)),
                        unread,
                        ownGroup,
                        Math.max(1, Math.min(limit, InboxCriteria.PAGE))));
        return InboxBody.of(show.page(Caller.official(security), filter, Requests.optional(cursor)));
    }

    private static OfficeId officeId(String value) {
        try {
            return new OfficeId(value);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "not an office");
        }
    }
}
