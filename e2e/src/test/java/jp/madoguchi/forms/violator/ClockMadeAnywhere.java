package jp.madoguchi.forms.violator;

import java.time.Clock;

/** Breaks a house rule on purpose. */
final class ClockMadeAnywhere {
    Clock clock() {
        return Clock.systemUTC();
    }
}
