package jp.madoguchi.web.assembly;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.quarantine.FileScanner;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No start without a malware scanner, unless that was asked for by name. */
class ScanningTest {
    private static final String CLAMD = "madoguchi.scanner.clamd";

    private static FileScanner with(Map<String, String> settings) {
        Config config = (Config) Proxy.newProxyInstance(
                ScanningTest.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    assertTrue(method.getName().equals("getOptionalValue"), method.getName());
                    return Optional.ofNullable(settings.get((String) arguments[0]));
                });
        return new Scanning(new Configured(config)).scanner();
    }

    @Test
    void nothingSaidOfAScannerRefusesTheStart() {
        StartRefusal refused = assertThrows(StartRefusal.class, () -> with(Map.of()));
        assertTrue(String.valueOf(refused.getMessage()).contains(CLAMD), refused.getMessage());
        assertThrows(StartRefusal.class, () -> with(Map.of(CLAMD, " ")));
        assertThrows(StartRefusal.class, () -> with(Map.of("madoguchi.without-virus-scan", "yes please")));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:3310, 60",
        "http://localhost, 60",
        "tcp://localhost, 60",
        "tcp://localhost:3310, 0",
        "tcp://localhost:3310, soon"
    })
    void whatCannotBeAScannerRefusesTheStart(String address, String seconds) {
        assertThrows(
                StartRefusal.class, () -> with(Map.of(CLAMD, address, "madoguchi.scanner.patience-seconds", seconds)));
    }

    @Test
    void aScannerOrItsNamedAbsenceIsAccepted() {
        assertTrue(with(Map.of(CLAMD, "tcp://localhost:3310")).isThere());
        assertTrue(with(Map.of(CLAMD, "unix:/run/clamd.sock")).isThere());
        assertFalse(with(Map.of("madoguchi.without-virus-scan", "true")).isThere());
    }
}
