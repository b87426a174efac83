package jp.madoguchi.workflow.authority;

import java.util.Optional;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * The right to decide at one step.
 *
 * @param title the post or, where the step names none, the step: 課長
 * @param capacity in what capacity
 * @param insteadOf the absent holder; only for {@link Capacity#SUBSTITUTE}
 */
public record Authority(String title, Capacity capacity, Optional<OfficialId> insteadOf) {
    public Authority {
        if ((capacity == Capacity.SUBSTITUTE) != insteadOf.isPresent()) {
            throw new IllegalArgumentException(capacity + " instead of " + insteadOf);
        }
    }

    /** Of who holds the post. */
    public static Authority holder(String title) {
        return new Authority(title, Capacity.HOLDER, Optional.empty());
    }

    /** Of the acting head. */
    public static Authority actingHead(String title) {
        return new Authority(title, Capacity.ACTING_HEAD, Optional.empty());
    }

    /** Of the deputy of an absent holder. */
    public static Authority substitute(String title, OfficialId absent) {
        return new Authority(title, Capacity.SUBSTITUTE, Optional.of(absent));
    }
}
