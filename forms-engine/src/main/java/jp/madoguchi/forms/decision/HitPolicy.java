package jp.madoguchi.forms.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.rule.FeelValues;
import org.jspecify.annotations.Nullable;

/** What a decision table makes of the outcomes of its matching rules (DMN 1.5, clauses 8.2.10 and 8.2.11). */
enum HitPolicy {
    /** At most one rule may match; if more do, there is no outcome. */
    UNIQUE {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            return outcomes.size() == 1 ? outcomes.get(0).value() : null;
        }
    },
    /** The first matching rule in the order of the table. */
    FIRST {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            return outcomes.get(0).value();
        }
    },
    /** The matching rule whose outcome comes first in the lists of output values. */
    PRIORITY {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            return byPriority(outcomes).get(0);
        }
    },
    /** Any matching rule; all must agree. */
    ANY {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            Object first = outcomes.get(0).value();
            return outcomes.stream().allMatch(outcome -> FeelValues.same(first, outcome.value())) ? first : null;
        }
    },
    /** All of them, in a list. */
    COLLECT {
        @Override
        Object of(List<Outcome> outcomes) {
            return inOrder(outcomes);
        }
    },
    /** Their sum. */
    COLLECT_SUM {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Outcome outcome : outcomes) {
                if (!(outcome.value() instanceof BigDecimal number)) {
                    return null;
                }
                sum = sum.add(number, MathContext.DECIMAL128);
            }
            return sum;
        }
    },
    /** The smallest. */
    COLLECT_MIN {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            return extreme(outcomes, -1);
        }
    },
    /** The largest. */
    COLLECT_MAX {
        @Override
        @Nullable
        Object of(List<Outcome> outcomes) {
            return extreme(outcomes, 1);
        }
    },
    /** How many. */
    COLLECT_COUNT {
        @Override
        Object of(List<Outcome> outcomes) {
            return BigDecimal.valueOf(outcomes.size());
        }
    },
    /** All of them, in the order of the rules. */
    RULE_ORDER {
        @Override
        Object of(List<Outcome> outcomes) {
            return inOrder(outcomes);
        }
    },
    /** All of them, in the order of the lists of output values. */
    OUTPUT_ORDER {
        @Override
        Object of(List<Outcome> outcomes) {
            return byPriority(outcomes);
        }
    };

    /**
     * The outcome of one matching rule.
     *
     * @param value the value, or a context of several outputs
     * @param ranks the place of each output in its list of output values, from 0; empty without lists
     */
    record Outcome(@Nullable Object value, List<Integer> ranks) {}

    private static final Comparator<Outcome> BY_RANK = (left, right) -> {
        for (int i = 0; i < left.ranks().size(); i++) {
            int order = left.ranks().get(i).compareTo(right.ranks().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** The result of at least one matching rule. */
    abstract @Nullable Object of(List<Outcome> outcomes);

    /** Whether the lists of output values say which outcome comes first. */
    boolean needsOutputValues() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }

    /** Whether the result is a list of outcomes. */
    boolean givesList() {
        return this == COLLECT || this == RULE_ORDER || this == OUTPUT_ORDER;
    }

    boolean aggregates() {
        return name().startsWith("COLLECT_");
    }

    private static List<@Nullable Object> byPriority(List<Outcome> outcomes) {
        return inOrder(outcomes.stream().sorted(BY_RANK).toList());
    }

    private static List<@Nullable Object> inOrder(List<Outcome> outcomes) {
        List<@Nullable Object> values = new ArrayList<>();
        outcomes.forEach(outcome -> values.add(outcome.value()));
        return values;
    }

    private static @Nullable Object extreme(List<Outcome> outcomes, int sign) {
        @Nullable Object best = outcomes.get(0).value();
        for (Outcome outcome : outcomes) {
            @Nullable Integer order = FeelValues.compare(outcome.value(), best);
            if (order == null) {
                return null;
            }
            best = order * sign > 0 ? outcome.value() : best;
        }
        return best;
    }

    /** The policy of a table's attributes {@code hitPolicy} and {@code aggregation}. */
    static Optional<HitPolicy> find(String policy, String aggregation) {
        String name = policy.toUpperCase(Locale.ROOT).replace(' ', '_')
                + (aggregation.isEmpty() ? "" : "_" + aggregation.toUpperCase(Locale.ROOT));
        for (HitPolicy known : values()) {
            if (known.name().equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
