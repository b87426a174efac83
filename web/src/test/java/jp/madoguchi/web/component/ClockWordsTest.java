package jp.madoguchi.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.clock.OfficeCalendar;
import jp.madoguchi.workflow.clock.Pause;
import jp.madoguchi.workflow.clock.Period;
import jp.madoguchi.workflow.clock.PeriodCount;
import jp.madoguchi.workflow.clock.PeriodUnit;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.usecase.ClockView;
import org.junit.jupiter.api.Test;

class ClockWordsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant ARRIVED = Instant.parse("2026-11-20T06:00:00Z");
    private static final LocalDate ARRIVED_ON = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final OfficeCalendar CALENDAR =
            new OfficeCalendar(Map.of(LocalDate.of(2026, 11, 23), "勤労感謝の日"), Map.of());
    private static final Pause ANSWERED = new Pause(
            ClockPause.CORRECTION,
            "1",
            Instant.parse("2026-11-24T03:00:00Z"),
            Optional.of(Instant.parse("2026-11-26T03:00:00Z")));
    private static final Pause UNPAID =
            new Pause(ClockPause.UNPAID_FEE, "f", Instant.parse("2026-11-25T03:00:00Z"), Optional.empty());

    private static ClockView view() {
        Period standard =
                new Period(10, PeriodUnit.BUSINESS_DAYS, Set.of(ClockPause.CORRECTION, ClockPause.UNPAID_FEE), false);
        Period law = new Period(2, PeriodUnit.MONTHS, Set.of(), true);
        List<Pause> pauses = List.of(ANSWERED, UNPAID);
        return new ClockView(
                ARRIVED,
                false,
                PeriodCount.of(standard, ARRIVED_ON, pauses, CALENDAR, TOKYO, TODAY),
                List.of(new LocalizedText("補正の日数", "なおす 日", "Corrections")),
                List.of(new ClockView.Statutory(
                        new LocalizedText("認証の決定", "きめること", "Decision"),
                        new LocalizedText("NPO法第12条第2項", "NPO法", "NPO Act, art. 12"),
                        PeriodCount.of(law, ARRIVED_ON, pauses, CALENDAR, TOKYO, TODAY))),
                Optional.of(inspection(Optional.of(new ClockView.Begun(
                        PublicInspectionId.next(), ARRIVED_ON.plusDays(4), ARRIVED_ON.plusDays(18), true)))));
    }

    private static ClockView.Inspection inspection(Optional<ClockView.Begun> begun) {
        return new ClockView.Inspection(new LocalizedText("NPO法第10条第2項", "NPO法", "NPO Act, art. 10"), 14, begun);
    }

    /** 21–22 weekend, 23 holiday, 24 counts, 25 to 1 December stand still, so nine open days are left. */
    @Test
    void tellsLineByLineWhyThePeriodEndsWhenItEnds() {
        assertEquals(
                List.of(
                        "2026年11月20日（金）15時00分 に到達しました。到達の日は数えません（民法第140条）。",
                        "標準処理期間は、閉庁日を除いて10日です（行政手続法第6条の目安）。",
                        "次の期間は含みません：補正の日数",
                        "閉庁日（土曜日、日曜日、祝日、年末年始など）の7日は数えていません。",
                        "補正を待つ間、2026年11月24日（火） から 2026年11月26日（木） まで2日間は数えません。",
                        "手数料の納付を待つため、2026年11月25日（水） から止まっています。",
                        "重なる日は一度だけ除き、合わせて7日間を除いています。",
                        "今の時点で、期間の末日は 2026年12月14日（月） です。止まっている間は、延びていきます。",
                        "縦覧（NPO法第10条第2項）：2026年11月24日（火） に始まり、2026年12月8日（火） に終わります。始まった日は数えません。終わるまで決定はされません。",
                        "認証の決定（NPO法第12条第2項）：2026年11月20日（金） の翌日から数えて2か月の期間があります（民法第143条）。",
                        "法律の定める期間の末日は 2027年1月20日（水） です。"),
                new ClockWords(view(), Language.JA, TOKYO).lines());
    }

    @Test
    void everyLanguageTellsAsManyLines() {
        for (Language language : Language.values()) {
            List<String> lines = new ClockWords(view(), language, TOKYO).lines();
            assertEquals(11, lines.size());
            assertFalse(String.join("", lines).contains("{"), language.toString());
        }
    }
}
