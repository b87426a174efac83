package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Period;
import jp.madoguchi.workflow.individualnumber.NumberKeys;
import jp.madoguchi.workflow.individualnumber.NumberRetention;

/** How Individual Numbers (個人番号) are kept: the keys, and how long. */
@Singleton
public class Numbers {
    private static final int DAYS_AFTER_END = 30;
    private static final int DAYS_IN_DRAFT = 180;

    private final Configured configured;

    @Inject
    Numbers(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    NumberKeys keys() {
        Path file = configured.path("madoguchi.individual-number.keys.file").orElseGet(() -> configured
                .requiredPath("madoguchi.data.directory")
                .resolve("individual-number.keys"));
        try {
            return NumberKeys.at(file);
        } catch (IOException unreadable) {
            throw new StartRefusal(
                    "The keys of individual numbers cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Produces
    @Singleton
    NumberRetention retention() {
        return new NumberRetention(
                days("madoguchi.individual-number.days-after-end", DAYS_AFTER_END),
                days("madoguchi.individual-number.days-in-draft", DAYS_IN_DRAFT));
    }

    private Period days(String name, int otherwise) {
        int days = configured.number(name, otherwise);
        if (days < 0 || days > 3660) {
            throw new StartRefusal(name + " must be 0 to 3660 days, but is " + days + ".");
        }
        return Period.ofDays(days);
    }
}
