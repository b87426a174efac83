package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every answer that the verification page can give to a signed file, looked at in both widths. */
class VerificationStatesIT {
    private static final RunningApplication APPLICATION = RunningApplication.shared();

    @TempDir
    static Path folder;

    private static byte[] signed = {};
    private static byte[] revoked = {};

    @BeforeAll
    static void containersSignedOffline() throws IOException {
        signed = signedBy("yamada");
        revoked = signedBy("revoked");
    }

    private static byte[] signedBy(String person) throws IOException {
        Person somebody = APPLICATION.personas().person(person);
        Filing filing = Filing.complete(APPLICATION, somebody, Procedures.RESIDENT_RECORD, Procedures.residentRecord());
        Path unsigned = Files.write(folder.resolve(person + ".asice"), filing.container());
        Path pin = Files.writeString(
                folder.resolve(person + ".pin"), somebody.key("signing").password());
        Path out = folder.resolve(person + "-signed.asice");
        CommandLine done = CommandLine.madoguchi(
                "sign",
                unsigned.toString(),
                "--pkcs12",
                somebody.key("signing").file().toString(),
                "--pin-file",
                pin.toString(),
                "--out",
                out.toString());
        assertEquals(0, done.exit(), done.out());
        return Files.readAllBytes(out);
    }

    private static byte[] entry(byte[] container, String end) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(end)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("no " + end);
    }

    /** Opens the page, sends the files and keeps a picture of the answer. */
    private static String answer(Screen screen, String picture, Map<String, FilePayload> files) {
        Page page = Chromium.open(APPLICATION, screen);
        page.navigate("verify");
        if (files.size() > 1) {
            page.click("details.more > summary");
        }
        files.forEach((input, file) -> page.setInputFiles("#" + input, file));
        page.click("main button.primary");
        page.waitForLoadState();
        Complaints.assertAccessible(page);
        Complaints.assertQuiet(page);
        screen.shoot(page, "verification-" + picture);
        String said = page.locator("main").innerText();
        page.context().close();
        return said;
    }

    private static String answer(Screen screen, String picture, String name, byte[] file) {
        return answer(screen, picture, Map.of("file", file(name, file)));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static void assertSays(String said, String words) {
        assertTrue(said.contains(words), () -> "「" + words + "」 is not in:\n" + said);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aSignedContainerIsValid(Screen screen) {
        String said = answer(screen, "container", "申請.asice", signed);
        assertSays(said, "署名は有効です");
        assertSays(said, "application.json");
        assertFalse(said.contains("本物です"), "a filing is no issued document");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aChangedContainerIsNot(Screen screen) {
        byte[] changed = signed.clone();
        changed[changed.length / 2] ^= 1;
        assertSays(answer(screen, "container-tampered", "申請.asice", changed), "信用しないでください");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aRevokedCertificateIsSaid(Screen screen) {
        String said = answer(screen, "container-revoked", "申請.asice", revoked);
        assertFalse(said.contains("署名は有効です"), said);
        assertSays(said, "失効");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDetachedMessageNeedsWhatItSigned(Screen screen) throws IOException {
        byte[] message = entry(signed, ".p7s");
        String alone = answer(screen, "message-alone", "署名.p7s", message);
        assertFalse(alone.contains("署名は有効です"), alone);
        assertSays(alone, "署名の対象になったファイルと一緒に確かめる");
        FilePayload content = file("ASiCManifest.xml", entry(signed, "ASiCManifest.xml"));
        String both = answer(screen, "message", Map.of("file", file("署名.p7s", message), "content", content));
        assertFalse(both.contains("信用しないでください"), both);
        assertSays(both, "名前のないファイル（");
        FilePayload other = file("other.xml", new byte[] {1, 2, 3});
        String wrong = answer(screen, "message-of-another", Map.of("file", file("署名.p7s", message), "content", other));
        assertSays(wrong, "信用しないでください");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aForeignPdfIsNotSealed(Screen screen) {
        String said = answer(screen, "foreign", "他の文書.pdf", SamplePdf.of("Not sealed"));
        assertFalse(said.contains("本物です"), said);
        assertSays(said, "電子公印がないファイルです");
    }

    /** A report that cannot be made is told on the page, with the way to go on. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void aReportWithoutAFileIsTold(Screen screen) {
        Page page = Chromium.open(APPLICATION, screen);
        page.navigate("verify");
        page.click("button[formaction='/verify/report']");
        page.waitForLoadState();
        assertSays(page.locator(".error-summary").innerText(), "検証報告書を作るファイルを選んでください");
        assertTrue(page.title().startsWith("エラー："), page.title());
        Complaints.assertAccessible(page);
        screen.shoot(page, "verification-report-required");
        page.navigate("verify/report");
        assertSays(page.locator(".error-summary").innerText(), "検証報告書は保存していません");
        page.setInputFiles("#file", file("他の文書.pdf", SamplePdf.of("Not sealed")));
        page.click("button[formaction='/verify/report']");
        page.waitForLoadState();
        assertSays(page.locator(".error-summary").innerText(), "電子署名が見つからない");
        Complaints.assertAccessible(page);
        Complaints.assertQuiet(page);
        page.setInputFiles("#file", file("申請.asice", signed));
        Download report = page.waitForDownload(() -> page.click("button[formaction='/verify/report']"));
        assertEquals("etsi-validation-report.xml", report.suggestedFilename());
        page.context().close();
    }
}
