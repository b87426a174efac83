package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ClaimCase;
import jp.madoguchi.workflow.usecase.InboxCriteria;
import jp.madoguchi.workflow.usecase.InboxFilter;
import jp.madoguchi.workflow.usecase.InboxFilter.Tab;
import jp.madoguchi.workflow.usecase.InboxPage;
import jp.madoguchi.workflow.usecase.ShowInbox;
import jp.madoguchi.workflow.usecase.inbox.KeepFilters;
import org.jspecify.annotations.Nullable;

/** The inbox: one tab, one page of it, or the case of one arrival number. */
@Named("inbox")
@RequestScoped
public class InboxScreen {
    private static final Map<Tab, String> KEYS = Map.of(
            Tab.UNCLAIMED, "unstarted",
            Tab.MINE, "mine",
            Tab.DUE_SOON, "due-soon",
            Tab.APPROVAL, "awaiting-approval",
            Tab.DONE, "done",
            Tab.ALL, "all");

    private final ShowInbox showInbox;
    private final ClaimCase claimCase;
    private final KeepFilters filters;
    private final SoughtCases sought;
    private final OfficialSession session;
    private final ActOnce acts;
    private final Posted posted;
    private final Words words;
    private @Nullable InboxPage page;
    private String problem = "";

    @Inject
    public InboxScreen(
            ShowInbox showInbox,
            ClaimCase claimCase,
            KeepFilters filters,
            SoughtCases sought,
            OfficialSession session,
            ActOnce acts,
            Posted posted,
            Words words) {
        this.showInbox = showInbox;
        this.claimCase = claimCase;
        this.filters = filters;
        this.sought = sought;
        this.session = session;
        this.acts = acts;
        this.posted = posted;
        this.words = words;
    }

    private Tab tab() {
        if (!getSearch().isEmpty()) {
            return Tab.ALL;
        }
        String wanted = sought.condition("tab");
        return Arrays.stream(Tab.values())
                .filter(tab -> key(tab).equals(wanted))
                .findFirst()
                .orElse(Tab.UNCLAIMED);
    }

    private static String key(Tab tab) {
        return KEYS.getOrDefault(tab, tab.name().toLowerCase(Locale.ROOT));
    }

    private InboxPage page() {
        InboxPage loaded = page;
        if (loaded == null) {
            loaded = load();
            page = loaded;
        }
        return loaded;
    }

    private InboxPage load() {
        Optional<String> number = Optional.of(getSearch()).filter(text -> !text.isEmpty());
        try {
            return showInbox.page(
                    session.required(),
                    new InboxFilter(tab(), Optional.empty(), Optional.empty(), number, criteria()),
                    Optional.of(posted.text("after")).filter(text -> !text.isEmpty()));
        } catch (RuleViolation refused) {
            problem = words.refusedPage(refused);
            return new InboxPage(List.of(), Optional.empty(), Map.of());
        }
    }

    private InboxCriteria criteria() {
        return new InboxCriteria(
                sought.present("contains"),
                Optional.empty(),
                Optional.empty(),
                sought.present("label"),
                isFollowUp(),
                channel(),
                isUnread(),
                isOwnGroup(),
                InboxCriteria.PAGE);
    }

    /** What was typed to filter by; empty if nothing. */
    public String getContains() {
        return sought.condition("contains");
    }

    /** The label to filter by; empty if none. */
    public String getLabel() {
        return sought.condition("label");
    }

    /** Whether only cases are wanted whose follow-up date has come. */
    public boolean isFollowUp() {
        return sought.condition("followUp").equals("true");
    }

    private Optional<Channel> channel() {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(sought.condition("channel")))
                .findFirst();
    }

    /** How the wanted cases reached the office; empty for all. */
    public String getChannel() {
        return channel().map(Channel::name).orElse("");
    }

    /** What can be chosen. */
    public List<String> getChannels() {
        return Arrays.stream(Channel.values()).map(Channel::name).toList();
    }

    /** Whether only cases with unread messages are wanted. */
    public boolean isUnread() {
        return sought.condition("unread").equals("true");
    }

    /** Whether only cases of this official's groups (係) are wanted. */
    public boolean isOwnGroup() {
        return sought.condition("group").equals("own");
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return sought.isFiltered();
    }

    /** The filter as part of an address, beginning with {@code &}; empty if none is set. It holds nothing typed. */
    public String getQuery() {
        return sought.address();
    }

    /** The key of what was typed; empty if nothing was. */
    public String getSought() {
        return sought.key();
    }

    /** Whether a filter was typed and sent. */
    public boolean isSeeking() {
        return !posted.text("seek").isEmpty();
    }

    /** Keeps what was typed in the session and shows the cases that fit. */
    public String seek() {
        return Addresses.inbox() + "&tab=" + key(tab()) + sought.keepTyped();
    }

    /** This official's filters. */
    public List<SoughtCases.Saved> getSaved() {
        return sought.saved();
    }

    /** Whether a filter is to be saved or forgotten. */
    public boolean isKeeping() {
        return !posted.text("save").isEmpty() || !posted.text("forget").isEmpty();
    }

    /** Saves the filter under the typed name, or forgets one. */
    public String keep() {
        if (acts.knows(posted.text("key"))) {
            try {
                if (posted.text("forget").isEmpty()) {
                    filters.save(session.required(), posted.text("name"), "tab=" + key(tab()) + sought.inFull());
                    session.succeed(words.say("inbox.filter.saved"));
                } else {
                    filters.forget(session.required(), posted.text("forget"));
                    session.succeed(words.say("inbox.filter.forgotten"));
                }
            } catch (RuleViolation refused) {
                session.warn(words.violation(refused));
            }
        }
        return Addresses.inbox();
    }

    /** Why there is no inbox for this official, in words; empty if there is one. */
    public String getProblem() {
        page();
        return problem;
    }

    /** A tab: key, cases in it, whether it is shown. */
    public record TabView(String key, long count, boolean current) {}

    public List<TabView> getTabs() {
        Map<Tab, Long> counts = page().counts();
        boolean searching = !getSearch().isEmpty();
        return Arrays.stream(Tab.values())
                .map(tab -> new TabView(key(tab), counts.getOrDefault(tab, 0L), !searching && tab == tab()))
                .toList();
    }

    public String getTabKey() {
        return key(tab());
    }

    public List<InboxPage.Row> getRows() {
        return page().rows();
    }

    /** Cursor of the next page, or an empty text. */
    public String getNext() {
        return page().next().orElse("");
    }

    /** Whether this is not the first page. */
    public boolean isFurther() {
        return !posted.text("after").isEmpty();
    }

    /** The arrival number searched for: full-width digits and hyphens are understood. */
    public String getSearch() {
        return Normalizer.normalize(posted.text("number"), Normalizer.Form.NFKC).replaceAll("[‐‑–—−ー]", "-");
    }

    /** Label of the standard period. */
    public Words.Due due(InboxPage.Row row) {
        if (row.answerDueOn().filter(words.today()::isAfter).isPresent()) {
            return words.unanswered();
        }
        boolean standing = row.standing() && row.state() != ApplicationState.CORRECTION_REQUESTED;
        return standing ? words.standing() : words.due(row.state(), Optional.of(row.dueOn()));
    }

    /** Colour class beside the state. */
    public String colour(InboxPage.Row row) {
        return StateColours.of(row.state());
    }

    /** Whether the row offers to be claimed. */
    public boolean claimable(InboxPage.Row row) {
        return row.claimedBy().isEmpty() && row.state().isBeforeDisposition();
    }

    /** A key for the next claim button. */
    public String getKey() {
        return acts.key();
    }

    /** Whether a claim button was pressed. */
    public boolean isClaiming() {
        return !posted.text("claim").isEmpty();
    }

    /** Claims the case of the pressed row, listed any more or not, and opens it. */
    public String claim() {
        String[] pressed = posted.text("claim").split(" ", 2);
        Optional<ApplicationId> id = ApplicationId.parse(pressed[0]);
        if (id.isEmpty() || pressed.length < 2 || !acts.knows(posted.text("key")) || !pressed[1].matches("\\d{1,18}")) {
            return Addresses.inbox();
        }
        return acts.once(posted.text("key"), id.get().toString(), () -> {
            try {
                claimCase.claim(session.required(), id.get(), Long.parseLong(pressed[1]));
                session.succeed(words.say("act.done.claim"));
            } catch (RuleViolation refused) {
                session.warn(words.violation(refused));
            }
            return Addresses.ofCase("case", id.get());
        });
    }
}
