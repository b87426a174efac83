package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to sign, from the signing page to the receipt, in a real browser. */
class SigningWaysIT {
    private static final String PROCEDURE = "residence-certificate-copy";

    @TempDir
    private static Path directory;

    private final RunningApplication application = RunningApplication.shared();
    private final Person suzuki = application.personas().person("suzuki");

    /** Opens the signing page of a complete draft. */
    private ApplicantPages signing(Screen screen) {
        Filing filing = Filing.complete(
                application, suzuki, PROCEDURE, Examples.answers(PROCEDURE, "accepted-self-two-copies"));
        Page page = Chromium.open(application, screen);
        ApplicantPages pages = new ApplicantPages(page, screen);
        pages.logIn(suzuki, "/applications");
        page.navigate("/application/sign?id=" + filing.id());
        return pages.at("署名して申請する");
    }

    private static void assertArrived(ApplicantPages pages) {
        pages.page().waitForURL(url -> url.contains("/application/receipt"));
        pages.at("申請が届きました");
        pages.page().context().close();
    }

    /** The private key, in any of the encodings in which it could leave, is in no request. */
    @Test
    void keyOfAFileNeverLeavesTheBrowser() throws Exception {
        ApplicantPages pages = signing(Screen.DESKTOP);
        List<String> sent = new ArrayList<>();
        pages.page().onRequest(request -> sent.add(request.url() + "\n" + request.postData()));
        pages.openWay("pkcs12-browser");
        Person.KeyFile key = suzuki.key("signing");
        pages.useCertificate(key, key.password());
        pages.page().waitForURL(url -> url.contains("/application/receipt"));
        String all = String.join("\n", sent);
        assertTrue(all.contains("/session/filing"), "the signature itself was seen");
        assertFalse(all.contains(key.password()));
        byte[] file = Files.readAllBytes(key.file());
        byte[] pkcs8 = suzuki.signer().key().getEncoded();
        for (byte[] secret : List.of(file, pkcs8)) {
            for (int from = 0; from + 96 <= secret.length; from += 48) {
                byte[] part = java.util.Arrays.copyOfRange(secret, from, from + 48);
                assertFalse(all.contains(Base64.getEncoder().encodeToString(part)));
                assertFalse(all.contains(java.util.HexFormat.of().formatHex(part)));
            }
        }
        assertArrived(pages);
    }

    @Test
    void appSignsAfterBeingCancelledOnce() {
        ApplicantPages pages = signing(Screen.PHONE);
        Page page = pages.page();
        pages.openWay("authentication-app").look("sign-ways");
        page.locator("#way-authentication-app button").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("電子署名"))
                .waitFor();
        assertTrue(page.locator(".demo").isVisible());
        pages.look("demo-app");
        page.locator("button[name=cancel]").click();
        page.waitForURL(url -> url.contains("app=app.cancelled"));
        assertTrue(page.locator(".error-summary:visible").innerText().contains("署名をやめました"));
        pages.openWay("authentication-app");
        page.locator("#way-authentication-app button").click();
        page.locator("input[value=suzuki]").check();
        page.fill("#pin", suzuki.key("signing").password());
        page.locator("button[name=sign]").click();
        assertArrived(pages);
        ApplicantPages next = signing(Screen.DESKTOP);
        assertEquals(1, next.page().locator("#way-authentication-app[open]").count(), "the last way is open");
        next.page().context().close();
    }

    @Test
    void localSignerShowsTheDocumentsAndSigns() throws Exception {
        Process signer = signer();
        try {
            ApplicantPages pages = signing(Screen.DESKTOP);
            Page page = pages.page();
            pages.openWay("local-signer");
            page.locator("#way-local-signer button").click();
            page.locator("[data-confirm] a").waitFor();
            pages.look("sign-local-signer");
            Page confirm = page.context()
                    .waitForPage(() -> page.locator("[data-confirm] a").click());
            assertTrue(confirm.locator("dl").innerText().contains("form.pdf"));
            Complaints.assertAccessible(confirm);
            Screen.DESKTOP.shoot(confirm, "local-signer");
            confirm.fill("#pin", "Pin-2468");
            confirm.locator("button[name=sign]").click();
            assertArrived(pages);
        } finally {
            signer.destroy();
        }
    }

    private Process signer() throws Exception {
        Path conf = directory.resolve("softhsm2.conf");
        Files.createDirectories(directory.resolve("tokens"));
        Files.writeString(conf, "directories.tokendir = " + directory.resolve("tokens") + "\nlog.level = ERROR\n");
        Path key =
                Files.write(directory.resolve("key.der"), suzuki.signer().key().getEncoded());
        Path certificate =
                Files.write(directory.resolve("crt.der"), suzuki.signer().der());
        String library = Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
                .filter(each -> Files.isReadable(Path.of(each)))
                .findFirst()
                .orElseThrow();
        run(
                conf,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "m",
                "--so-pin",
                "12345678",
                "--pin",
                "Pin-2468");
        for (String[] object : new String[][] {{key.toString(), "privkey"}, {certificate.toString(), "cert"}}) {
            run(
                    conf,
                    "pkcs11-tool",
                    "--module",
                    library,
                    "--login",
                    "--pin",
                    "Pin-2468",
                    "--write-object",
                    object[0],
                    "--type",
                    object[1],
                    "--id",
                    "01",
                    "--label",
                    "suzuki");
        }
        String origin = application.address().toString();
        Process process = builder(
                        conf,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RunningApplication.repository()
                                .resolve("launcher/target/app/madoguchi.jar")
                                .toString(),
                        "signer",
                        "--pkcs11",
                        library,
                        "--origin",
                        origin)
                .start();
        String said = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertTrue(said.contains("The signer listens on"), said);
        return process;
    }

    private static ProcessBuilder builder(Path conf, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", conf.toString());
        return builder;
    }

    private static void run(Path conf, String... command) throws IOException, InterruptedException {
        Process process = builder(conf, command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
