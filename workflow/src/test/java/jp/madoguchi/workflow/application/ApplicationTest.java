package jp.madoguchi.workflow.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.review.AnswerDifference;
import jp.madoguchi.workflow.review.CorrectionItem;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void arrivalNumberFindsEveryWrongDigitAndEverySwap() {
        String number = ArrivalNumber.of(Instant.parse("2026-11-22T03:00:00Z"), TOKYO, 12)
                .value();
        assertTrue(ArrivalNumber.parse(number).isPresent());
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '-') {
                continue;
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = number.substring(0, i) + digit + number.substring(i + 1);
                assertEquals(wrong.equals(number), ArrivalNumber.parse(wrong).isPresent(), wrong);
            }
        }
        String digits = "202611220000012";
        for (int i = 0; i + 1 < digits.length(); i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (!swapped.equals(digits)) {
                assertTrue(ArrivalNumber.checkDigit(swapped) != ArrivalNumber.checkDigit(digits), swapped);
            }
        }
    }

    @Test
    void identifiersAreOrderedByTimeAndDistinct() {
        Instant at = Instant.parse("2026-11-22T03:00:00Z");
        Set<ApplicationId> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(ApplicationId.next(at));
        }
        assertEquals(10_000, ids.size());
        assertEquals(7, ApplicationId.next(at).value().version());
        assertTrue(ApplicationId.next(at)
                        .toString()
                        .compareTo(ApplicationId.next(at.plusMillis(1)).toString())
                < 0);
        assertFalse(ApplicationId.parse("1-1-1-1-1").isPresent());
    }

    @Test
    void correctionItemOpensItsPlaceAndWhatIsBelow() {
        CorrectionItem row = new CorrectionItem("members[1]", "x");
        assertTrue(row.opens("members[1].name"));
        assertFalse(row.opens("members[10].name"));
        assertFalse(row.opens("members"));
        assertTrue(new CorrectionItem("address", "x").opens("address.street"));
        assertFalse(new CorrectionItem("address", "x").opens("address_two"));
        assertThrows(IllegalArgumentException.class, () -> new CorrectionItem("a", " "));
    }

    @Test
    void differenceNamesLeaves() throws Exception {
        Answers before = Answers.parse("{\"a\":\"1\",\"rows\":[{\"n\":\"x\"},{\"n\":\"y\"}],\"list\":[\"p\"]}");
        Answers after = Answers.parse("{\"a\":\"1\",\"rows\":[{\"n\":\"x\"}],\"list\":[\"p\",\"q\"],\"b\":true}");
        assertEquals(java.util.List.of("b", "list", "rows[1].n"), AnswerDifference.paths(before, after));
    }

    @Test
    void idempotencyKeysAreVisibleAscii() {
        assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey("short"));
        assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey("with a space"));
    }
}
