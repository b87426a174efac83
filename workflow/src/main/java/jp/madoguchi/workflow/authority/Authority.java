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
    private static final String ACTING = "職務代理者";

    public Authority {
        if ((capacity == Capacity.SUBSTITUTE) != insteadOf.isPresent()) {
            throw new IllegalArgumentException(capacity + " instead of " + insteadOf);
        }
    }

    /** The title (職名) as documents print it beside the head in whose name they are issued. */
    public String shown() {
        return switch (capacity) {
            case HOLDER -> title;
            case ACTING_HEAD -> title + ACTING;
            case SUBSTITUTE -> title + "（代決）";
        };
    }

    /**
     * In whose name a document is issued. Standing authority (専決) and substitution (代決) stay inside the agency: the head
     * decides to the outside (and so does who acts for a post below the head). Who acts for the head itself decides as
     * 職務代理者 (地方自治法 art. 152) and is named so.
     *
     * @param head the head as the procedure names it: みなと市長
     */
    public String issuer(String head) {
        return capacity == Capacity.ACTING_HEAD && head.endsWith(title) ? head + ACTING : head;
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
