package jp.madoguchi.forms.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision table makes of the outcomes of its matching rules (DMN 1.5, clause 8.2.8). */
enum HitPolicy {
    /** At most one rule may match; if more do, there is no outcome. */
    UNIQUE {
        @Override
        @Nullable
        Object of(List<?> outcomes) {
            return outcomes.size() == 1 ? outcomes.get(0) : null;
        }
    },
    /** The first matching rule in the order of the table. */
    FIRST {
        @Override
        @Nullable
        Object of(List<?> outcomes) {
            return outcomes.isEmpty() ? null : outcomes.get(0);
        }
    },
    /** Any matching rule; all must agree. */
    ANY {
        @Override
        @Nullable
        Object of(List<?> outcomes) {
            if (outcomes.isEmpty() || outcomes.get(0) == null) {
                return null;
            }
            Object first = outcomes.get(0);
            return outcomes.stream().allMatch(outcome -> sameOutcome(first, outcome)) ? first : null;
        }
    },
    /** All of them, in a list. */
    COLLECT {
        @Override
        Object of(List<?> outcomes) {
            return new ArrayList<>(outcomes);
        }
    },
    /** Their sum. */
    COLLECT_SUM {
        @Override
        @Nullable
        Object of(List<?> outcomes) {
            return numbers(outcomes).stream()
                    .reduce((a, b) -> a.add(b, MathContext.DECIMAL128))
                    .orElse(null);
        }
    },
    /** The smallest. */
    COLLECT_MIN {
        @Override
        @Nullable
        Object of(List<?> outcomes) {
            return numbers(outcomes).stream().min(BigDecimal::compareTo).orElse(null);
        }
    },
    /** The largest. */
    COLLECT_MAX {
        @Override
        @Nullable
        Object of(List<?> outcomes) {
            return numbers(outcomes).stream().max(BigDecimal::compareTo).orElse(null);
        }
    },
    /** How many. */
    COLLECT_COUNT {
        @Override
        Object of(List<?> outcomes) {
            return BigDecimal.valueOf(outcomes.size());
        }
    };

    abstract @Nullable Object of(List<?> outcomes);

    private static boolean sameOutcome(Object first, @Nullable Object other) {
        if (first instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return first.equals(other);
    }

    private static List<BigDecimal> numbers(List<?> outcomes) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object outcome : outcomes) {
            if (outcome instanceof BigDecimal number) {
                numbers.add(number);
            }
        }
        return numbers.size() == outcomes.size() ? numbers : List.of();
    }

    /** The policy of a table's attributes {@code hitPolicy} and {@code aggregation}. */
    static Optional<HitPolicy> find(String policy, String aggregation) {
        String name = policy.toUpperCase(Locale.ROOT)
                + (aggregation.isEmpty() ? "" : "_" + aggregation.toUpperCase(Locale.ROOT));
        for (HitPolicy known : values()) {
            if (known.name().equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
