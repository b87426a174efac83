package jp.madoguchi.workflow.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlipNumbersTest {
    @Test
    void everySingleWrongDigitAndEverySwapOfNeighboursIsFound() {
        for (long running : new long[] {1, 12, 98, 20_260_001, 99_999_999_999_999L}) {
            String number = SlipNumbers.of("13103", running, "001").paymentNumber();
            assertEquals(16, number.length());
            assertTrue(SlipNumbers.isPaymentNumber(number));
            for (int i = 0; i < number.length(); i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != number.charAt(i)) {
                        assertFalse(
                                SlipNumbers.isPaymentNumber(number.substring(0, i) + digit + number.substring(i + 1)));
                    }
                }
                if (i > 0 && number.charAt(i) != number.charAt(i - 1)) {
                    String swapped = number.substring(0, i - 1)
                            + number.charAt(i)
                            + number.charAt(i - 1)
                            + number.substring(i + 1);
                    assertFalse(SlipNumbers.isPaymentNumber(swapped));
                }
            }
        }
    }

    @Test
    void otherShapesAreNoSlip() {
        assertThrows(IllegalArgumentException.class, () -> new SlipNumbers("1", "1", "1", "1"));
        assertThrows(IllegalArgumentException.class, () -> new SlipChannel("ABCDE"));
    }
}
