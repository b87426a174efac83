package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Dates;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.credential.KnownCertificate;
import jp.madoguchi.workflow.credential.Relink;
import jp.madoguchi.workflow.credential.RequestRelink;
import jp.madoguchi.workflow.credential.ShowCertificates;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RelinkRefused;
import org.jspecify.annotations.Nullable;

/** One's own account: the certificates with their history, and taking over the account of an older one. */
@Named("account")
@RequestScoped
public class AccountScreen {
    private HttpServletRequest request;
    private Messages texts;
    private Dates dates;
    private Clock clock;
    private ShowCertificates show;
    private RequestRelink requestRelink;
    private Applicant actor;
    private ShowCertificates.@Nullable Account shown;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AccountScreen() {}

    @Inject
    public AccountScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            Dates dates,
            Clock clock,
            ShowCertificates show,
            RequestRelink requestRelink) {
        this.request = request;
        this.texts = Messages.of(language.getCurrent());
        this.dates = dates;
        this.clock = clock;
        this.show = show;
        this.requestRelink = requestRelink;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
    }

    /**
     * A certificate as the page tells it.
     *
     * @param title what it is for
     * @param state {@code usable}, {@code expired} or {@code ended}
     * @param colour colour of the state's tag
     * @param lines what happened to it, oldest first
     */
    public record CertificateRow(String title, String state, String colour, List<String> lines) {
        public CertificateRow {
            lines = List.copyOf(lines);
        }
    }

    private ShowCertificates.Account it() {
        if (shown == null) shown = show.of(actor);
        return Objects.requireNonNull(shown);
    }

    /** The account's name; empty while no signing certificate named it. */
    public String getName() {
        return it().party().displayName();
    }

    /** The certificates. */
    public List<CertificateRow> getCertificates() {
        return it().certificates().stream().map(this::row).toList();
    }

    private CertificateRow row(KnownCertificate known) {
        Instant now = clock.instant();
        String state = known.endedAt().isPresent() ? "ended" : known.usable(now) ? "usable" : "expired";
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("account.first-seen", dates.moment(known.firstSeenAt())));
        known.joinedAt().ifPresent(at -> lines.add(texts.text("account.joined", dates.moment(at))));
        known.endedAt().ifPresent(at -> lines.add(texts.text("account.ended", dates.moment(at))));
        lines.add(texts.text("account.valid-until", dates.moment(known.validUntil())));
        lines.add(texts.text("account.serial", known.serial()));
        return new CertificateRow(
                texts.text(known.signing() ? "account.signing" : "account.authentication"),
                texts.text("account.state." + state),
                state.equals("usable") ? "green" : "",
                lines);
    }

    /** Whether accounts are taken over at all: a business is found by its number. */
    public boolean isCitizen() {
        return !it().party().business();
    }

    /** Whether accounts have just been joined. */
    public boolean isRelinked() {
        return request.getParameter("relinked") != null;
    }

    /** Whether the account that the session began with has been taken over meanwhile. */
    public boolean isJoined() {
        return request.getParameter("joined") != null;
    }

    /** The number to bring to the counter; empty if there is none. */
    public String getNumber() {
        return it().waiting().map(Relink::number).orElse("");
    }

    /** Until when the number is good. */
    public String getNumberUntil() {
        return it().waiting().map(Relink::expiresAt).map(dates::moment).orElse("");
    }

    /** The name that the number was asked for with. */
    public String getNumberName() {
        return it().waiting().map(waiting -> waiting.stated().name()).orElse("");
    }

    /** Eras to choose from. */
    public String[] getEras() {
        return TypedDay.eras();
    }

    /** What was typed. */
    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** What is wrong with an input; empty if nothing is. */
    public String error(String input) {
        return errors.getOrDefault(input, "");
    }

    /** What is wrong, by the id of the input that mends it. */
    public List<Map.Entry<String, String>> getErrors() {
        return List.copyOf(errors.entrySet());
    }

    /** Asks for a number to bring to the counter. */
    public void ask(FacesContext faces) throws IOException {
        String name = typed("name");
        String former = typed("former");
        requireName("name", name, "account.error.name");
        if (!former.isEmpty()) requireName("former", former, "account.error.former");
        Optional<LocalDate> born = new TypedDay(typed("era"), typed("year"), typed("month"), typed("day")).date();
        if (born.isEmpty()) errors.put("era", texts.text("account.error.birth-date"));
        else if (born.get().isAfter(dates.getToday())) errors.put("era", texts.text("account.error.birth-future"));
        if (!errors.isEmpty()) return;
        try {
            requestRelink.request(
                    actor,
                    new Relink.Statement(
                            name, Optional.of(former).filter(each -> !each.isEmpty()), born.orElseThrow()));
            faces.getExternalContext().redirect("/account?asked=true#number");
            faces.responseComplete();
        } catch (RelinkRefused refused) {
            errors.put("name", texts.text("violation." + refused.code()));
        }
    }

    private void requireName(String input, String name, String message) {
        boolean hidden =
                name.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c));
        if (name.isEmpty() || name.codePointCount(0, name.length()) > Relink.Statement.NAME_LENGTH || hidden) {
            errors.put(input, texts.text(message));
        }
    }
}
