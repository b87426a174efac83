package jp.madoguchi.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * The browser's session: who is signed in, the login challenge, the token that every form carries.
 *
 * <p>A signed-in session counts only together with a second cookie of 256 random bits, so a session id alone, guessed
 * or fixed by somebody else, opens nothing.
 */
public final class ApplicantSession {
    private static final String OF_REQUEST = ApplicantSession.class.getName();
    private static final String APPLICANT = ApplicantSession.class.getName() + ".applicant";
    private static final String CREDENTIAL = ApplicantSession.class.getName() + ".credential";
    private static final String REPLACED = ApplicantSession.class.getName() + ".replaced";
    private static final String BINDING = ApplicantSession.class.getName() + ".binding";
    private static final String FORM_TOKEN = ApplicantSession.class.getName() + ".formToken";
    private static final String ENTRIES = ApplicantSession.class.getName() + ".entries";
    /** Where an official fills in a form in its applicant's stead: nothing there signs, files or withdraws. */
    private static final Set<String> ENTERING = Set.of(
            "/application/form", "/application/check", "/application/exit", "/application/file", "/session/draft");

    private static final String CHALLENGE = ApplicantSession.class.getName() + ".challenge";

    /** Whose forms an official of this session may fill in, by the application's id. */
    private record Entries(Map<String, Applicant> byApplication) implements Serializable {}

    private final HttpServletRequest request;

    private boolean asked;
    private Optional<Applicant> known = Optional.empty();

    private ApplicantSession(HttpServletRequest request) {
        this.request = request;
    }

    /** The session of a request; none is created by asking. */
    public static ApplicantSession of(HttpServletRequest request) {
        if (request.getAttribute(OF_REQUEST) instanceof ApplicantSession known) return known;
        ApplicantSession session = new ApplicantSession(request);
        request.setAttribute(OF_REQUEST, session);
        return session;
    }

    /** Who is signed in. */
    public Optional<Applicant> applicant() {
        if (!asked) known = entered().or(this::signedIn);
        asked = true;
        return known;
    }

    /** Whether an official of this session fills in the form of this request in its applicant's stead. */
    public boolean isEntering() {
        return entered().isPresent();
    }

    private Optional<Applicant> entered() {
        String id = request.getParameter("id");
        return id == null || !ENTERING.contains(RequestGuard.path(request))
                ? Optional.empty()
                : Optional.ofNullable(entries().get(id));
    }

    /** Lets the official of this session, who may, fill in the form of one application in its applicant's stead. */
    public void enterFor(ApplicationId id, Applicant applicant) {
        Map<String, Applicant> entries = entries();
        entries.put(id.toString(), applicant);
        keep(entries);
    }

    /** The entry is recorded or thrown away: its form is closed. */
    public void leaveEntry(ApplicationId id) {
        Map<String, Applicant> entries = entries();
        entries.remove(id.toString());
        keep(entries);
    }

    /** Another official, or none, works in this session. */
    public void leaveEntries() {
        keep(new HashMap<>());
    }

    private void keep(Map<String, Applicant> entries) {
        asked = false;
        request.getSession(true).setAttribute(ENTRIES, new Entries(Map.copyOf(entries)));
    }

    private Map<String, Applicant> entries() {
        return new HashMap<>(
                attribute(ENTRIES, Entries.class).map(Entries::byApplication).orElse(Map.of()));
    }

    /**
     * Signs in under a new session id and a new second token.
     *
     * @param credential key of the certificate or login that opens the session, which ends with it
     */
    public void signIn(Applicant applicant, String credential, HttpServletResponse response) {
        asked = false;
        request.getSession(true);
        request.changeSessionId();
        HttpSession session = request.getSession(true);
        String binding = Tokens.next();
        session.setAttribute(APPLICANT, applicant);
        session.setAttribute(CREDENTIAL, credential);
        session.removeAttribute(REPLACED);
        session.setAttribute(BINDING, binding);
        session.setAttribute(FORM_TOKEN, Tokens.next());
        response.addCookie(SessionCookies.binding(request, binding));
    }

    /** Key of the certificate that opened the session; empty if nobody is signed in. */
    String credential() {
        return attribute(CREDENTIAL, String.class).orElse("");
    }

    /** The account whose certificate opened the session; an official who fills in a form in its stead is none. */
    Optional<Applicant> signedIn() {
        return attribute(APPLICANT, Applicant.class).filter(known -> isBound());
    }

    /** Ends what a certificate opened that has ended since; what an official of this browser does goes on. */
    void forgetApplicant() {
        asked = false;
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(APPLICANT);
            session.removeAttribute(CREDENTIAL);
            session.removeAttribute(BINDING);
            session.removeAttribute(FORM_TOKEN);
            session.removeAttribute(CHALLENGE);
            session.setAttribute(REPLACED, true);
        }
    }

    /** Why somebody has to log in again. */
    RequestGuard.Ended ended() {
        if (attribute(REPLACED, Boolean.class).orElse(false)) return RequestGuard.Ended.CERTIFICATE;
        return hasEnded() ? RequestGuard.Ended.IDLE : RequestGuard.Ended.NOT;
    }

    /** Goes on as another party: the account that the signed-in one was joined to, or one's principal. */
    public void actAs(Applicant joined) {
        asked = false;
        request.getSession(true).setAttribute(APPLICANT, joined);
    }

    /** The applicant leaves; an official of the same session stays. */
    public void leaveApplicant() {
        asked = false;
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(APPLICANT);
            session.removeAttribute(BINDING);
            session.removeAttribute(CHALLENGE);
        }
    }

    /** A place of this site to go to after login, or the own applications if the wish is none. */
    public static String safeNext(@Nullable String wish) {
        return RequestGuard.safeNext(wish);
    }

    /** Ends the session; drafts are in the database and stay. */
    public void signOut() {
        asked = false;
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** The token that forms and scripts of this session send back; begins a session if there is none. */
    public String formToken() {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(FORM_TOKEN) instanceof String token) return token;
        String token = Tokens.next();
        session.setAttribute(FORM_TOKEN, token);
        return token;
    }

    /** Whether the given token is this session's. */
    public boolean knowsFormToken(String given) {
        return Tokens.same(given, attribute(FORM_TOKEN, String.class).orElse(null));
    }

    /** Whether there was a session that has ended, as far as the browser remembers. */
    private boolean hasEnded() {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    void keep(LoginChallenge challenge) {
        request.getSession(true).setAttribute(CHALLENGE, challenge);
    }

    /** Takes the challenge out of the session; what makes it good for one use only is its row in the database. */
    Optional<LoginChallenge> takeChallenge() {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        synchronized (session) {
            Optional<LoginChallenge> challenge = attribute(CHALLENGE, LoginChallenge.class);
            session.removeAttribute(CHALLENGE);
            return challenge;
        }
    }

    private boolean isBound() {
        String binding = attribute(BINDING, String.class).orElse(null);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> SessionCookies.isBinding(cookie.getName()))
                .map(Cookie::getValue)
                .anyMatch(value -> Tokens.same(value, binding));
    }

    private <T> Optional<T> attribute(String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        Object value = session.getAttribute(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}
