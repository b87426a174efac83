package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence of an application leaves the product and is checked with OpenSSL alone. */
class EvidenceIT {
    private static final RunningApplication APPLICATION = RunningApplication.shared();
    private static String id = "";

    @TempDir
    Path folder;

    /** An application that was granted, so that its evidence holds the filing and the issued document. */
    @BeforeAll
    static void aDocumentIsIssued() {
        Filing filing = Filing.complete(
                APPLICATION,
                APPLICATION.personas().person("yamada"),
                Procedures.RESIDENT_RECORD,
                Procedures.residentRecord());
        Desk.issue(APPLICATION, filing);
        id = filing.id();
    }

    private static String resource(String application) {
        return "/applications/" + application + "/evidence";
    }

    private static Api reviewer() {
        return new Desk(APPLICATION, APPLICATION.personas().official("shimin", "REVIEWER")).api();
    }

    @Test
    void applicantAndOfficialGetWhatOpenSslConfirms() throws Exception {
        for (Api client : List.of(APPLICATION.api("yamada"), reviewer())) {
            Answer answer = client.get(resource(id)).expect(200);
            assertEquals("application/zip", answer.header("Content-Type"));
            assertConfirmed(answer.body());
        }
    }

    @Test
    void othersDoNotLearnThatItExists() {
        for (String each : List.of(id, UUID.randomUUID().toString())) {
            APPLICATION.api("katsuragi").get(resource(each)).expectProblem(404, "not-found");
            new Desk(APPLICATION, APPLICATION.personas().official("eisei", "REVIEWER"))
                    .api()
                    .get(resource(each))
                    .expectProblem(404, "not-found");
            new Api(APPLICATION.address(), null).get(resource(each)).expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void pagesHandItOutToTheSamePeople() throws Exception {
        Page page = Chromium.open(APPLICATION, Screen.PHONE);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        assertFalse(zip(fetched(page, citizens())), "nobody is asked to log in");
        pages.logIn(APPLICATION.personas().person("yamada"), "/applications");
        APIResponse mine = fetched(page, citizens());
        assertTrue(zip(mine), "status " + mine.status());
        assertConfirmed(mine.body());
        page.context().clearCookies();
        pages.logIn(APPLICATION.personas().person("katsuragi"), "/applications");
        assertEquals(404, fetched(page, citizens()).status());
        assertFalse(zip(fetched(page, officials())), "an applicant is no official");
        page.context().close();
        try (Workbench workbench =
                Workbench.open(APPLICATION, APPLICATION.personas().official("shimin", "REVIEWER"), Screen.DESKTOP)) {
            APIResponse theirs = fetched(workbench.page(), officials());
            assertTrue(zip(theirs), "status " + theirs.status());
            assertConfirmed(theirs.body());
            workbench.open("case", id);
            assertTrue(
                    workbench.page().locator("a[href*='/official/evidence']").count() > 0, "the case page leads to it");
        }
    }

    private static String citizens() {
        return "application/file?id=" + id + "&kind=evidence-zip";
    }

    private static String officials() {
        return "official/evidence?id=" + id;
    }

    private static APIResponse fetched(Page page, String path) {
        return page.request()
                .get(
                        APPLICATION.address().resolve(path).toString(),
                        RequestOptions.create().setMaxRedirects(0));
    }

    private static boolean zip(APIResponse response) {
        return response.status() == 200
                && response.headers().get("content-type").equals("application/zip");
    }

    /** Unpacks and runs every indented line of the instructions; one changed byte must not pass. */
    private void assertConfirmed(byte[] zip) throws IOException, InterruptedException {
        Path unpacked = Files.createTempDirectory(folder, "evidence");
        unpack(zip, unpacked);
        byte[] japanese = Files.readAllBytes(unpacked.resolve("README.ja.txt"));
        List<String> commands = commands(unpacked, "README.en.txt");
        assertEquals(commands, commands(unpacked, "README.ja.txt"), new String(japanese, StandardCharsets.UTF_8));
        assertTrue(commands.stream().anyMatch(command -> command.contains("openssl cms -verify")), commands.toString());
        assertTrue(commands.stream().anyMatch(command -> command.contains("document-1/")), commands.toString());
        assertEquals(List.of(), failing(unpacked, commands));
        Path container = unpacked.resolve("filing-0/container.asice");
        byte[] honest = Files.readAllBytes(container);
        byte[] changed = honest.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(container, changed);
        Path document = unpacked.resolve("document-1/document.pdf");
        byte[] sealed = Files.readAllBytes(document);
        sealed[sealed.length / 3] ^= 1;
        Files.write(document, sealed);
        assertFalse(failing(unpacked, commands).isEmpty(), "a changed file is confirmed");
        Files.write(container, honest);
        assertArrayEquals(honest, Files.readAllBytes(container));
    }

    private static void unpack(byte[] zip, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                assertTrue(file.startsWith(to), entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }

    private static List<String> commands(Path unpacked, String readme) throws IOException {
        return Files.readAllLines(unpacked.resolve(readme)).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    private static List<String> failing(Path unpacked, List<String> commands) throws IOException, InterruptedException {
        List<String> failed = new ArrayList<>();
        for (String command : commands) {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(unpacked.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                failed.add(command + "\n" + said);
            }
        }
        return failed;
    }
}
