package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** The arithmetic operators over every kind of value; null where an operation is impossible. */
final class Arithmetic {

    private Arithmetic() {}

    static @Nullable Object add(@Nullable Object left, @Nullable Object right, Budget budget) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return Values.bounded(a.add(b, Values.DECIMAL));
        } else if (left instanceof String a && right instanceof String b) {
            budget.text((long) a.length() + b.length());
            return a.concat(b);
        } else if (left instanceof Period a && right instanceof Period b) {
            return months(BigDecimal.valueOf(a.toTotalMonths()).add(BigDecimal.valueOf(b.toTotalMonths())));
        } else if (left instanceof Temporal a && right instanceof TemporalAmount b) {
            return shift(a, b, 1);
        } else if (left instanceof TemporalAmount a && right instanceof Temporal b) {
            return shift(b, a, 1);
        } else if (left instanceof Duration a && right instanceof Duration b) {
            return durationOf(seconds(a).add(seconds(b)));
        } else if (left instanceof ZonedTime a && right instanceof Duration b) {
            return new ZonedTime(a.time().plus(b), a.zone());
        } else if (left instanceof Duration a && right instanceof ZonedTime b) {
            return new ZonedTime(b.time().plus(a), b.zone());
        }
        return null;
    }

    static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return Values.bounded(a.subtract(b, Values.DECIMAL));
        } else if (left instanceof Period a && right instanceof Period b) {
            return months(BigDecimal.valueOf(a.toTotalMonths()).subtract(BigDecimal.valueOf(b.toTotalMonths())));
        } else if (left instanceof Duration a && right instanceof Duration b) {
            return durationOf(seconds(a).subtract(seconds(b)));
        } else if (left instanceof Temporal a && right instanceof TemporalAmount b) {
            return shift(a, b, -1);
        } else if (left instanceof Temporal a && right instanceof Temporal b) {
            return between(b, a);
        } else if (left instanceof ZonedTime a && right instanceof Duration b) {
            return new ZonedTime(a.time().minus(b), a.zone());
        } else if (left instanceof ZonedTime || right instanceof ZonedTime) {
            return differenceOfTimes(left, right);
        }
        return null;
    }

    private static @Nullable Object shift(Temporal start, TemporalAmount amount, int sign) {
        try {
            if (amount instanceof Period period) {
                if (start instanceof LocalTime || start instanceof OffsetTime) {
                    return null;
                }
                return start.plus(sign * period.toTotalMonths(), java.time.temporal.ChronoUnit.MONTHS);
            }
            Duration duration = sign < 0 ? ((Duration) amount).negated() : (Duration) amount;
            if (start instanceof LocalDate date) {
                return date.atStartOfDay().plus(duration).toLocalDate();
            }
            return start.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Duration differenceOfTimes(@Nullable Object left, @Nullable Object right) {
        return left != null
                        && right != null
                        && ZonedTime.withOffset(left) instanceof OffsetTime end
                        && ZonedTime.withOffset(right) instanceof OffsetTime start
                ? Duration.between(start, end)
                : null;
    }

    private static @Nullable Duration between(Temporal start, Temporal end) {
        if (start instanceof LocalTime a && end instanceof LocalTime b) {
            return Duration.between(a, b);
        } else if (start instanceof OffsetTime a && end instanceof OffsetTime b) {
            return Duration.between(a, b);
        }
        boolean zoned = start instanceof ZonedDateTime || end instanceof ZonedDateTime;
        @Nullable ZonedDateTime from = moment(start, zoned);
        @Nullable ZonedDateTime to = moment(end, zoned);
        return from == null || to == null ? null : Duration.between(from, to);
    }

    private static @Nullable ZonedDateTime moment(Temporal value, boolean zoned) {
        if (value instanceof ZonedDateTime moment) {
            return moment;
        } else if (value instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC);
        } else if (value instanceof LocalDateTime moment && !zoned) {
            return moment.atZone(ZoneOffset.UTC);
        }
        return null;
    }

    static @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return Values.bounded(a.multiply(b, Values.DECIMAL));
        } else if (left instanceof TemporalAmount a && right instanceof BigDecimal b) {
            return scaled(a, b);
        } else if (left instanceof BigDecimal a && right instanceof TemporalAmount b) {
            return scaled(b, a);
        }
        return null;
    }

    private static @Nullable Object scaled(TemporalAmount amount, BigDecimal factor) {
        if (amount instanceof Period period) {
            return months(BigDecimal.valueOf(period.toTotalMonths()).multiply(factor, Values.DECIMAL));
        }
        return durationOf(seconds((Duration) amount).multiply(factor, Values.DECIMAL));
    }

    static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
        if (right instanceof BigDecimal b) {
            if (b.signum() == 0) {
                return null;
            }
            if (left instanceof BigDecimal a) {
                return quotient(a, b);
            } else if (left instanceof Period a) {
                return months(BigDecimal.valueOf(a.toTotalMonths()).divide(b, Values.DECIMAL));
            } else if (left instanceof Duration a) {
                return durationOf(seconds(a).divide(b, Values.DECIMAL));
            }
        } else if (left instanceof Period a && right instanceof Period b) {
            return b.isZero() || b.toTotalMonths() == 0
                    ? null
                    : quotient(BigDecimal.valueOf(a.toTotalMonths()), BigDecimal.valueOf(b.toTotalMonths()));
        } else if (left instanceof Duration a && right instanceof Duration b) {
            return b.isZero() ? null : quotient(seconds(a), seconds(b));
        }
        return null;
    }

    static @Nullable BigDecimal quotient(BigDecimal left, BigDecimal right) {
        return Values.bounded(left.divide(right, Values.DECIMAL));
    }

    static @Nullable Object power(@Nullable Object left, @Nullable Object right) {
        if (!(left instanceof BigDecimal base) || !(right instanceof BigDecimal exponent)) {
            return null;
        }
        try {
            @Nullable Integer whole = Values.integer(exponent);
            if (whole != null && Math.abs(whole) <= 99_999) {
                if (base.signum() == 0 && whole < 0) {
                    return null;
                }
                return Values.bounded(base.pow(whole, Values.DECIMAL));
            }
            double result = Math.pow(base.doubleValue(), exponent.doubleValue());
            return Double.isFinite(result) ? BigDecimal.valueOf(result) : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static @Nullable Object negate(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.negate();
        } else if (value instanceof Duration duration) {
            return duration.negated();
        } else if (value instanceof Period period) {
            return months(BigDecimal.valueOf(-period.toTotalMonths()));
        }
        return null;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
    }

    private static @Nullable Duration durationOf(BigDecimal seconds) {
        BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.HALF_EVEN);
        BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return parts[0].bitLength() > 60 ? null : Duration.ofSeconds(parts[0].longValue(), parts[1].longValue());
    }

    private static @Nullable Period months(BigDecimal total) {
        BigDecimal whole = total.setScale(0, RoundingMode.DOWN);
        return whole.precision() > 10 ? null : Temporals.months(whole.longValue());
    }
}
