package jp.madoguchi.workflow.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/** Where conversations are kept. */
public interface Conversations {
    /** Adds a message with the contents of its files, in their order. */
    void add(ApplicationId id, AgencyId agency, CaseMessage message, List<byte[]> contents);

    /** All messages of a case, oldest first. */
    List<CaseMessage> of(ApplicationId id);

    /** How many messages there are. */
    int count(ApplicationId id);

    /** A file of a message. */
    Optional<StoredFile> file(ApplicationId id, int message, int file);

    /** Who has seen up to which message. */
    Map<String, Integer> read(ApplicationId id);

    /** Keeps that a reader has seen all up to this number. */
    void markRead(ApplicationId id, String reader, int number, Instant at);

    /**
     * Cases in which somebody else wrote what these offices have not read.
     *
     * @param most how many at most, those that wait longest first
     */
    List<Unread> unread(AgencyId agency, Set<OfficeId> offices, int most);

    /**
     * A case with something unread.
     *
     * @param application the case
     * @param arrivalNumber 到達番号
     * @param messages how many
     * @param since when the oldest of them came
     */
    record Unread(ApplicationId application, String arrivalNumber, int messages, Instant since) {}

    /** Keeps a new invitation. */
    void invite(AgencyId agency, Guest guest);

    /** Keeps what became of an invitation. */
    void update(Guest guest);

    /** Keeps the hash of the secret in a guest's link; an earlier link opens nothing from now on. */
    void link(UUID guest, byte[] sha256);

    /** Guests of a case, in the order they were asked for. */
    List<Guest> guests(ApplicationId id);

    /** A guest. */
    Optional<Guest> guest(UUID guest);

    /** The guest of a link. */
    Optional<Guest> guestOfLink(byte[] sha256);
}
