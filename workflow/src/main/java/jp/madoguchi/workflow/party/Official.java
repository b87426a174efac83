package jp.madoguchi.workflow.party;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A proven official (職員).
 *
 * @param id who
 * @param agency the agency served; an official sees no case of another
 * @param displayName name for the screen
 * @param roles roles by office
 * @param lastStepUp the last proof by one-time code for a decision, null if none (a session stores this record, and
 *     {@code Optional} cannot be stored)
 */
public record Official(
        OfficialId id, AgencyId agency, String displayName, Set<RoleInOffice> roles, @Nullable Instant lastStepUp)
        implements Actor {
    /** How long a step-up counts. */
    public static final Duration STEP_UP_LIFETIME = Duration.ofMinutes(5);

    public Official {
        roles = Set.copyOf(roles);
    }

    /** The last proof by one-time code for a decision. */
    public Optional<Instant> steppedUpAt() {
        return Optional.ofNullable(lastStepUp);
    }

    /** Whether this official holds any of the roles in the office. */
    public boolean holds(OfficeId office, Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(new RoleInOffice(office, role))) {
                return true;
            }
        }
        return false;
    }

    /** Whether this official holds the role in any office. */
    public boolean holdsAnywhere(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    /** Offices in which this official works on cases or reads them. */
    public Set<OfficeId> offices() {
        return roles.stream()
                .filter(held -> held.role() != Role.ADMINISTRATOR)
                .map(RoleInOffice::office)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a step-up is fresh enough for a decision at this instant. */
    public boolean steppedUp(Instant at) {
        return steppedUpAt()
                .filter(since -> !since.isAfter(at) && at.isBefore(since.plus(STEP_UP_LIFETIME)))
                .isPresent();
    }

    /** The same official after a one-time code. */
    public Official withStepUp(Instant at) {
        return new Official(id, agency, displayName, roles, at);
    }

    @Override
    public String journalName() {
        return "official:" + id;
    }

    @Override
    public <R> R fold(Function<Applicant, R> applicant, Function<Official, R> official) {
        return official.apply(this);
    }
}
