package jp.madoguchi.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.web.session.oidc.OidcRejected;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.clock.PeriodUnit;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.usecase.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static Properties bundle(String suffix) throws IOException {
        return bundle("messages", suffix);
    }

    private static Properties bundle(String name, String suffix) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream(name + "_" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja_JP_EASY", "en"})
    void everyLanguageHasEveryTextWithTheSamePlaces(String suffix) throws IOException {
        Properties japanese = bundle("ja");
        Properties other = bundle(suffix);
        assertEquals(new TreeSet<>(japanese.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
        for (String key : japanese.stringPropertyNames()) {
            assertTrue(!other.getProperty(key).isBlank(), key);
            assertTrue(places(japanese.getProperty(key)).containsAll(places(other.getProperty(key))), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja_JP_EASY", "en"})
    void wordsOfNotificationsStandInForTheSameKeysInEveryLanguage(String suffix) throws IOException {
        Properties instead = bundle("notification", suffix);
        assertEquals(bundle("notification", "ja").stringPropertyNames(), instead.stringPropertyNames());
        Properties general = bundle("messages", suffix);
        for (String key : instead.stringPropertyNames()) {
            assertTrue(general.containsKey(key), key);
            assertEquals(places(general.getProperty(key)), places(instead.getProperty(key)), key);
        }
    }

    @Test
    void aNotificationIsNotCalledAnApplication() throws IOException {
        assertEquals(
                "署名して届け出る", Messages.of(Language.JA, Lifecycle.NOTIFICATION).text("sign.title"));
        assertEquals("署名して申請する", Messages.of(Language.JA, Lifecycle.APPLICATION).text("sign.title"));
        Properties words = bundle("notification", "ja");
        assertEquals(
                List.of(),
                words.stringPropertyNames().stream()
                        .filter(key -> words.getProperty(key).contains("申請"))
                        .toList());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** Every key that a page or a bean names exists, and every key that exists is named somewhere. */
    @Test
    void pagesAndTextsNameTheSameKeys() throws IOException {
        String sources = sources();
        Set<String> keys = new TreeSet<>(bundle("ja").stringPropertyNames());
        Matcher named = Pattern.compile("text(?:\\.of)?\\(['\"]([a-z][A-Za-z0-9._-]*[A-Za-z0-9])['\"]")
                .matcher(sources);
        Set<String> missing = new TreeSet<>();
        while (named.find()) if (!keys.contains(named.group(1))) missing.add(named.group(1));
        assertEquals(Set.of(), missing);
        Set<String> built = Set.of(
                "audience.",
                "state.",
                "next.",
                "timeline.",
                "violation.",
                "certificate.",
                "demo.kind.",
                "sign.",
                "clock.",
                "conversation.side.",
                "guidance.aim.",
                "guidance.status.",
                "guidance.told.",
                "inspection.told.",
                "draft.",
                "corporation.",
                "payables.",
                "payment.state.",
                "dispatch.state.",
                "account.state.",
                "login.with.",
                "login.problem.",
                "logins.",
                "procedure.assurance.",
                "relink.era.",
                "scan.",
                "signer.differs.");

        Set<String> unused = keys.stream()
                .filter(key -> built.stream().noneMatch(key::startsWith))
                .filter(key -> !sources.contains("'" + key + "'") && !sources.contains("\"" + key + "\""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyStateEventAndRefusalHasWords() {
        Messages texts = Messages.of(Language.JA);
        List<String> keys = Stream.of(
                        Stream.of(ApplicationState.values()).map(each -> "state." + each),
                        Stream.of(ApplicationState.values()).map(each -> "next." + each),
                        Stream.of(TimelineEntry.Event.values()).map(each -> "timeline." + each),
                        Stream.of(NotAllowedNow.Reason.values())
                                .map(each -> "violation." + new NotAllowedNow(each).code()),
                        Stream.of(IdentityRefused.Reason.values())
                                .map(each -> "violation." + new IdentityRefused(each).code()),
                        Stream.of(OidcRejected.Reason.values()).map(each -> "login.problem." + each.word()),
                        Stream.of(AttachmentRejected.Reason.values())
                                .map(each -> "violation." + new AttachmentRejected(each).code()),
                        Stream.of(ScanState.values())
                                .filter(ScanState::isLocked)
                                .flatMap(each -> Stream.of("scan." + each, "scan.text." + each)),
                        Stream.of(ClockPause.values())
                                .flatMap(each -> Stream.of("clock.pause." + each, "clock.pausing." + each)),
                        Stream.of(PeriodUnit.values()).flatMap(each -> Stream.of("standard.", "handling.", "statutory.")
                                .map(kind -> "clock." + kind + each)),
                        new CertificateReasons().getAll().stream().map(each -> "certificate." + each))
                .flatMap(each -> each)
                .toList();
        assertEquals(List.of(), keys.stream().filter(key -> !texts.has(key)).toList());
    }

    @Test
    void argumentsAreInsertedAsTheyAre() {
        assertEquals("Remove “it's {1}.pdf”", Messages.of(Language.EN).text("attachment.remove-named", "it's {1}.pdf"));
        assertEquals("標準14日", Messages.of(Language.JA).text("period.days", 14));
    }

    @Test
    void plainJapaneseIsNotJapanese() {
        Map<Language, String> titles = Map.of(
                Language.JA, Messages.of(Language.JA).text("account.applications"),
                Language.JA_EASY, Messages.of(Language.JA_EASY).text("account.applications"));
        assertEquals(2, Set.copyOf(titles.values()).size());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/webapp")), Files.walk(Path.of("src/main/java/jp/madoguchi/web")))) {
            for (Path file : files.filter(MessagesTest::isCitizens).toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static boolean isCitizens(Path file) {
        String name = file.toString().replace('\\', '/');
        boolean ours = name.matches(
                        ".*/web/(citizen|session|component|control|field|frame|conversation|publicinspection)/[^/]+\\.java")
                || name.matches("src/main/webapp/([a-z-]+|application/[a-z]+|WEB-INF/template/.*)\\.xhtml");
        return Files.isRegularFile(file) && ours;
    }
}
