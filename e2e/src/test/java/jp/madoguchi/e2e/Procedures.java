package jp.madoguchi.e2e;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** The two procedures of the journeys, with answers that can be filed. */
final class Procedures {
    static final String RESIDENT_RECORD = "residence-certificate-copy";
    static final String RESTAURANT = "restaurant-permit";

    private Procedures() {}

    static Map<String, Object> residentRecord() {
        return Examples.answers(RESIDENT_RECORD, "accepted-self-two-copies");
    }

    static Map<String, Object> restaurant() {
        Map<String, Object> answers = Examples.answers(RESTAURANT, "accepted-new-premises");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        LocalDate wednesday = today.plusDays(14).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        answers.put("inspection", List.of(Map.of("date", wednesday.toString(), "slot", "morning")));
        answers.put("opening_on", today.plusDays(40).toString());
        return answers;
    }
}
