package jp.madoguchi.web.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.usecase.TimelineEntry;
import org.junit.jupiter.api.Test;

/** No text is missing in any language, and none is asked for that does not exist. */
class MessagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("(?:t\\[|words\\.say\\()'([a-z][A-Za-z.-]*[A-Za-z])'[],)]");

    @Test
    void officialsTextsExistInBothLanguages() {
        assertEquals(keys("official", "ja"), keys("official", "en"));
    }

    @Test
    void verificationTextsExistInAllThreeLanguages() {
        assertEquals(keys("verification", "ja"), keys("verification", "en"));
        assertEquals(keys("verification", "ja"), keys("verification", "ja_JP_EASY"));
    }

    @Test
    void everyTextOfAnOfficialsPageExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String folder : new String[] {"official", "WEB-INF/official"}) {
            try (Stream<Path> pages = Files.walk(PAGES.resolve(folder))) {
                pages.filter(page -> page.toString().endsWith(".xhtml")).forEach(page -> collect(page, asked));
            }
        }
        assertFalse(asked.isEmpty());
        asked.removeAll(keys("official", "ja"));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyStateRoleAndEventHasItsWord() {
        Set<String> asked = new TreeSet<>();
        for (ApplicationState state : ApplicationState.values()) asked.add("state." + state);
        for (SignatureState state : SignatureState.values()) {
            asked.add("signature." + state);
            asked.add("signature." + state + ".text");
        }
        for (Role role : Role.values()) asked.add("role." + role);
        for (TimelineEntry.Event event : TimelineEntry.Event.values()) asked.add("timeline." + event);
        asked.removeAll(keys("official", "ja"));
        assertEquals(Set.of(), asked);
    }

    private static void collect(Path page, Set<String> asked) {
        try {
            Matcher key = KEY.matcher(Files.readString(page));
            while (key.find()) asked.add(key.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(String folder, String language) {
        String name = "/jp/madoguchi/web/" + folder + "/messages_" + language + ".properties";
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
