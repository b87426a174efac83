package jp.madoguchi.workflow.authority;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * An acting head (職務代理) of a post.
 *
 * @param id which entry
 * @param position id of the post
 * @param official who
 * @param from first day
 * @param until last day
 * @param source the order or rule by which it was given (発令の根拠)
 */
public record ActingHead(
        UUID id, String position, OfficialId official, LocalDate from, LocalDate until, String source) {
    /** Characters that a source may have. */
    public static final int LONGEST_SOURCE = 200;
}
