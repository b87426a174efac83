package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;

/**
 * A time of day in a time zone, {@code 10:00:00@Asia/Tokyo}. A zone alone has no offset; it is that of 1 January 1970.
 *
 * @param time on the clock of the zone
 * @param zone the zone
 */
record ZonedTime(LocalTime time, ZoneId zone) {

    /** The same time with an offset. */
    OffsetTime at() {
        return time.atOffset(zone.getRules().getOffset(LocalDate.EPOCH.atTime(time)));
    }

    /** A value of a time with its zone as an offset; any other value as it is. */
    static Object withOffset(Object value) {
        return value instanceof ZonedTime time ? time.at() : value;
    }
}
