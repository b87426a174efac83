package jp.madoguchi.web.official;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import org.jspecify.annotations.Nullable;

/** Who works at this counter in this browser, apart from any citizen logged in beside. */
@Named
@SessionScoped
public class OfficialSession implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Official official;
    private @Nullable Notice notice;

    /** A sentence shown once, on the next page. */
    record Notice(String text, String kind) implements Serializable {}

    void enter(Official proven) {
        official = proven;
        notice = null;
    }

    void stepUp(Official proven) {
        official = proven;
    }

    void leave() {
        official = null;
        notice = null;
    }

    public void succeed(String text) {
        notice = new Notice(text, "success");
    }

    public void warn(String text) {
        notice = new Notice(text, "warning");
    }

    Optional<Official> official() {
        return Optional.ofNullable(official);
    }

    /**
     * The official of this session.
     *
     * @throws IllegalStateException if nobody is logged in, which {@link OfficialAccess} rules out
     */
    public Official required() {
        return official().orElseThrow(() -> new IllegalStateException("No official in this session"));
    }

    public boolean isLoggedIn() {
        return official != null;
    }

    public boolean isAdministrator() {
        return official().filter(o -> o.holdsAnywhere(Role.ADMINISTRATOR)).isPresent();
    }

    /** Whether this official watches how signatures and seals are kept. */
    public boolean isWatchingPreservation() {
        return official()
                .filter(o -> o.holdsAnywhere(Role.ADMINISTRATOR) || o.holdsAnywhere(Role.AUDITOR))
                .isPresent();
    }

    /** Whether this official receives people at the counter. */
    public boolean isReceiving() {
        return official().filter(o -> o.holdsAnywhere(Role.INTAKE)).isPresent();
    }

    /** Whether this official works on cases. */
    public boolean isHandling() {
        return official().filter(o -> !o.offices().isEmpty()).isPresent();
    }

    /** Whether this official keeps posts of an office. */
    public boolean isKeepingPositions() {
        return official()
                .filter(o -> o.holdsAnywhere(Role.ADMINISTRATOR) || o.holdsAnywhere(Role.SUPERVISOR))
                .isPresent();
    }

    /** Whether this official enters what came on paper or by telephone, or supervises who does. */
    public boolean isEntering() {
        return isTaking()
                || official().filter(o -> o.holdsAnywhere(Role.SUPERVISOR)).isPresent();
    }

    /** Whether this official takes on cases. */
    public boolean isTaking() {
        return official()
                .filter(o -> o.holdsAnywhere(Role.INTAKE) || o.holdsAnywhere(Role.REVIEWER))
                .isPresent();
    }

    public String getName() {
        return official().map(Official::displayName).orElse("");
    }

    /** Roles held, by their names in {@link Role}, in its order. */
    public List<String> getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> official().filter(o -> o.holdsAnywhere(role)).isPresent())
                .map(Role::name)
                .toList();
    }

    public boolean isNoticed() {
        return notice != null;
    }

    /** {@code success} or {@code warning}. */
    public String getNoticeKind() {
        return notice == null ? "" : notice.kind();
    }

    /** The sentence to show, once. */
    public String takeNotice() {
        String text = notice == null ? "" : notice.text();
        notice = null;
        return text;
    }
}
