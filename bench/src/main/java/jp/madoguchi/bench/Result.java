package jp.madoguchi.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param value how much
 * @param unit in what: {@code /cpu-s}, {@code cpu-s}, {@code bytes} …
 * @param peer beside whom; empty for a figure that stands alone
 * @param ratio value divided by the peer's value, if there is a peer
 * @param goal what was aimed at, in words: {@code ≥ 15000}
 * @param met whether the goal was reached; empty without a goal
 */
public record Result(
        String name,
        double value,
        String unit,
        Optional<String> peer,
        Optional<Double> ratio,
        Optional<String> goal,
        Optional<Boolean> met) {

    /** A figure without peer or goal. */
    public static Result of(String name, double value, String unit) {
        return new Result(name, value, unit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A figure that should be at least so much. */
    public static Result atLeast(String name, double value, String unit, double goal) {
        return new Result(
                name,
                value,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.of("≥ " + number(goal) + " " + unit),
                Optional.of(value >= goal));
    }

    /** A figure beside a peer's: value divided by the peer's should be at least the goal. */
    public static Result beside(String name, double value, String unit, String peer, double peerValue, double goal) {
        return new Result(
                name,
                value,
                unit,
                Optional.of(peer),
                Optional.of(value / peerValue),
                Optional.of("≥ " + number(goal) + " × " + peer),
                Optional.of(value / peerValue >= goal));
    }

    /** A figure beside a peer's, without a goal. */
    public static Result beside(String name, double value, String unit, String peer, double peerValue) {
        return new Result(
                name,
                value,
                unit,
                Optional.of(peer),
                Optional.of(value / peerValue),
                Optional.empty(),
                Optional.empty());
    }

    /** One JSON line. */
    public String toJson() {
        return "{\"name\":" + quoted(name)
                + ",\"value\":" + number(value)
                + ",\"unit\":" + quoted(unit)
                + ",\"peer\":" + peer.map(Result::quoted).orElse("null")
                + ",\"ratio\":" + ratio.map(Result::number).orElse("null")
                + ",\"goal\":" + goal.map(Result::quoted).orElse("null")
                + ",\"met\":" + met.map(String::valueOf).orElse("null")
                + "}";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(4, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
