package jp.madoguchi.workflow.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where demands and what came in are kept. */
public interface Payments {
    /** The running part of the next payment number. */
    long nextNumber();

    void add(Demand demand);

    /** Writes the sums and the state anew. */
    void put(Demand demand);

    /** A case's demands by number. */
    List<Demand> of(ApplicationId id);

    /** An agency's demands with these payment numbers. */
    List<Demand> numbered(AgencyId agency, Collection<String> paymentNumbers);

    void waive(Demand demand, Waiver waiver);

    /** Oldest first. */
    List<Waiver> waivers(Demand demand);

    void refund(Demand demand, long yen, OfficialId by, Instant at);

    /** What these transactions were when they were taken in: amount and payment number by id. */
    Map<String, Receipt> known(AgencyId agency, Collection<String> transactionIds);

    /** Records that a file was taken in; returns its id. */
    UUID imported(AgencyId agency, OfficialId by, Instant at, String fileSha256, int lines);

    /** Records a transaction, once. */
    void received(AgencyId agency, UUID importId, Receipt receipt, Optional<Demand> demand, Match match);

    /** What offices wait for: open or overpaid demands, by last day, at most this many. */
    List<OpenDemand> open(AgencyId agency, Collection<OfficeId> offices, boolean overpaid, int most);

    /**
     * An open or overpaid demand with its case.
     *
     * @param demand which
     * @param arrivalNumber 到達番号
     * @param procedureName Japanese name
     */
    record OpenDemand(Demand demand, String arrivalNumber, String procedureName) {}
}
