package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
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
    private static final List<String> IN_THE_BODY = List.of("contains", "field", "value", "label");

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

    /** One page of a tab; what is looked for by words comes in the body of {@code POST /inbox/search}. */
    @GET
    public InboxBody page(
            @QueryParam("tab") @DefaultValue("ALL") String tab,
            @QueryParam("office") @Nullable String office,
            @QueryParam("procedure") @Nullable String procedure,
            @QueryParam("arrivalNumber") @Nullable String arrivalNumber,
            @QueryParam("followUpDue") @DefaultValue("false") boolean followUpDue,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("ownGroup") @DefaultValue("false") boolean ownGroup,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri,
            @Context SecurityContext security)
            throws RuleViolation {
        for (String word : IN_THE_BODY) {
            if (uri.getQueryParameters().containsKey(word)) {
                throw new Refused(ProblemType.MALFORMED_REQUEST, "send " + word + " in the body of POST /inbox/search");
            }
        }
        return answer(
                new Search(
                        Optional.of(tab),
                        Optional.ofNullable(office),
                        Optional.ofNullable(procedure),
                        Optional.ofNullable(arrivalNumber),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(followUpDue),
                        Optional.ofNullable(channel),
                        Optional.of(unread),
                        Optional.of(ownGroup),
                        Optional.of(limit),
                        Optional.ofNullable(cursor)),
                security);
    }

    /** One page of the cases that fit; an address, which is kept in logs and histories, carries none of the words. */
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    public InboxBody search(Search search, @Context SecurityContext security) throws RuleViolation {
        return answer(search, security);
    }

    private InboxBody answer(Search search, SecurityContext security) throws RuleViolation {
        return InboxBody.of(show.page(Caller.official(security), search.filter(), sent(search.cursor())));
    }

    /** What is looked for; the defaults are those of {@code GET /inbox}. */
    record Search(
            Optional<String> tab,
            Optional<String> office,
            Optional<String> procedure,
            Optional<String> arrivalNumber,
            Optional<String> contains,
            Optional<String> field,
            Optional<String> value,
            Optional<String> label,
            Optional<Boolean> followUpDue,
            Optional<String> channel,
            Optional<Boolean> unread,
            Optional<Boolean> ownGroup,
            Optional<Integer> limit,
            Optional<String> cursor) {
        InboxFilter filter() {
            return new InboxFilter(
                    Requests.oneOf(InboxFilter.Tab.class, tab.orElse("ALL")),
                    sent(office).map(InboxResource::officeId),
                    sent(procedure),
                    sent(arrivalNumber),
                    criteria());
        }

        private InboxCriteria criteria() {
            return new InboxCriteria(
                    sent(contains),
                    sent(field),
                    sent(value),
                    sent(label),
                    followUpDue.orElse(false),
                    sent(channel).map(name -> Requests.oneOf(Channel.class, name)),
                    unread.orElse(false),
                    ownGroup.orElse(false),
                    Math.max(1, Math.min(limit.orElse(InboxCriteria.PAGE), InboxCriteria.PAGE)));
        }
    }

    private static Optional<String> sent(Optional<String> text) {
        return text.filter(given -> !given.isBlank());
    }

    private static OfficeId officeId(String value) {
        try {
            return new OfficeId(value);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "not an office");
        }
    }
}
