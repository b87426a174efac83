package jp.madoguchi.workflow.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a reconciliation file does to demands (収納消込), line by line; pure, so that a preview and the import cannot
 * differ.
 *
 * @param lines one for each transaction of the file
 */
public record Reconciliation(List<Line> lines) {

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /**
     * One transaction.
     *
     * @param receipt what came in
     * @param match what it means
     * @param before the demand it belongs to, before this line
     * @param after the demand with it
     */
    public record Line(Receipt receipt, Match match, Optional<Demand> before, Optional<Demand> after) {}

    /**
     * Matches.
     *
     * @param receipts in the order of the file
     * @param demands every demand of the agency that one of them may name
     * @param known transactions taken in before, by id
     * @param at now
     */
    public static Reconciliation of(
            List<Receipt> receipts, List<Demand> demands, Map<String, Receipt> known, Instant at) {
        Map<String, Demand> current = new HashMap<>(demands.stream()
                .collect(Collectors.toMap(demand -> demand.slip().paymentNumber(), Function.identity())));
        Map<String, Receipt> seen = new HashMap<>(known);
        List<Line> lines = new ArrayList<>();
        for (Receipt receipt : receipts) {
            Receipt earlier = seen.putIfAbsent(receipt.transactionId(), receipt);
            if (earlier != null) {
                Match match = same(earlier, receipt) ? Match.DUPLICATE : Match.CONTRADICTORY;
                lines.add(new Line(receipt, match, Optional.empty(), Optional.empty()));
                continue;
            }
            Demand before = current.get(receipt.paymentNumber());
            if (before == null) {
                lines.add(new Line(receipt, Match.UNKNOWN, Optional.empty(), Optional.empty()));
                continue;
            }
            Demand after = before.with(
                    before.amountYen(),
                    before.waivedYen(),
                    before.paidYen() + receipt.amountYen(),
                    before.refundedYen(),
                    at);
            current.put(receipt.paymentNumber(), after);
            lines.add(new Line(receipt, match(before, receipt), Optional.of(before), Optional.of(after)));
        }
        return new Reconciliation(lines);
    }

    private static boolean same(Receipt one, Receipt other) {
        return one.amountYen() == other.amountYen()
                && one.paymentNumber().equals(other.paymentNumber())
                && one.paidOn().equals(other.paidOn());
    }

    private static Match match(Demand before, Receipt receipt) {
        int compared = Long.compare(receipt.amountYen(), before.owedYen());
        return compared == 0 ? Match.EXACT : compared > 0 ? Match.OVER : Match.UNDER;
    }

    /** How many lines of each match. */
    public Map<Match, Long> counts() {
        Map<Match, Long> counts = new LinkedHashMap<>();
        for (Match match : Match.values()) {
            counts.put(
                    match, lines.stream().filter(line -> line.match() == match).count());
        }
        return counts;
    }
}
