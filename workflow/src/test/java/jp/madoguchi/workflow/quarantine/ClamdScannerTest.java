package jp.madoguchi.workflow.quarantine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.testing.Eicar;
import jp.madoguchi.workflow.testing.PlayedClamd;
import jp.madoguchi.workflow.testing.PlayedClamd.Mood;
import jp.madoguchi.workflow.testing.RealClamd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol of clamd, with a server that misbehaves as told, and with clamd itself. */
class ClamdScannerTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private PlayedClamd clamd;
    private ClamdScanner scanner;

    @BeforeEach
    void start() throws Exception {
        clamd = new PlayedClamd();
        scanner = new ClamdScanner(clamd.address(), PATIENCE);
    }

    @AfterEach
    void stop() throws Exception {
        clamd.close();
    }

    @Test
    void everyByteGetsThereAndTheVerdictBack() throws Exception {
        byte[] file = new byte[3_000_001];
        new Random(1).nextBytes(file);
        assertEquals(ScanVerdict.clean(), scanner.scan(file));
        assertArrayEquals(file, clamd.received().get(0));
        assertEquals(ScanVerdict.infected("Own.Eicar.UNOFFICIAL"), scanner.scan(Eicar.pdf()));
    }

    @Test
    void anErrorIsNoVerdict() {
        clamd.is(Mood.ERROR);
        assertThrows(ScanFailed.class, () -> scanner.scan(Eicar.pdf()));
    }

    @Test
    void silenceAndACutConnectionAreNoVerdict() {
        for (Mood mood : new Mood[] {Mood.SILENT, Mood.CUT_OFF}) {
            clamd.is(mood);
            long before = System.nanoTime();
            assertThrows(ScanFailed.class, () -> scanner.scan(Eicar.pdf()), mood.name());
            assertTrue(System.nanoTime() - before < 5_000_000_000L, mood + " took too long");
        }
    }

    @Test
    void aScannerThatDoesNotAnswerAtAllIsDown() throws Exception {
        clamd.is(Mood.SILENT);
        clamd.answersPing(false);
        assertThrows(ScannerUnavailable.class, () -> scanner.scan(Eicar.pdf()));
        clamd.close();
        assertThrows(ScannerUnavailable.class, () -> scanner.scan(Eicar.pdf()));
        assertThrows(ScannerUnavailable.class, () -> new ClamdScanner("unix:/nowhere/clamd.sock", PATIENCE)
                .scan(Eicar.pdf()));
    }

    @Test
    void aFileBeyondTheLimitCannotBeScanned() throws Exception {
        clamd.is(Mood.FULL);
        assertEquals(ScanState.UNSCANNABLE, scanner.scan(new byte[500]).state());
    }

    @Test
    void whatClamdCouldNotLookIntoIsNotCalledInfected() throws Exception {
        assertEquals(
                ScanState.UNSCANNABLE,
                ClamdScanner.verdict("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND")
                        .state());
        assertEquals(
                ScanState.INFECTED,
                ClamdScanner.verdict("stream: Heuristics.Phishing.Email FOUND").state());
        assertThrows(ScanFailed.class, () -> ClamdScanner.verdict("stream: OK\nstream: OK"));
        assertThrows(ScanFailed.class, () -> ClamdScanner.verdict(""));
    }

    @Test
    void addressesOfOtherKindsAreRefused() {
        for (String wrong :
                new String[] {"127.0.0.1:3310", "http://127.0.0.1:1", "tcp://127.0.0.1", "unix:clamd.sock"}) {
            assertThrows(IllegalArgumentException.class, () -> new ClamdScanner(wrong, PATIENCE), wrong);
        }
    }

    @Test
    void clamdItselfAnswers(@TempDir Path directory) throws Exception {
        try (RealClamd real = new RealClamd(directory)) {
            ClamdScanner itself = new ClamdScanner(real.address(), Duration.ofSeconds(20));
            assertEquals(ScanVerdict.infected("Own.Eicar.UNOFFICIAL"), itself.scan(Eicar.pdf()));
            assertEquals(ScanVerdict.clean(), itself.scan(new byte[] {1, 2, 3}));
            assertEquals(ScanState.UNSCANNABLE, itself.scan(new byte[3_000_000]).state());
            assertEquals(ScanState.UNSCANNABLE, itself.scan(new byte[700_000]).state());
            real.kill();
            assertThrows(ScannerUnavailable.class, () -> itself.scan(Eicar.pdf()));
            real.startAgain();
            assertEquals(ScanState.INFECTED, itself.scan(Eicar.pdf()).state());
        }
    }
}
