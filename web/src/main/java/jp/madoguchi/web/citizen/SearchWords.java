package jp.madoguchi.web.citizen;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;

/** Search that forgives: width, case, hiragana or katakana, any language, words in any order. */
final class SearchWords {
    private SearchWords() {}

    static boolean match(String query, ProcedureDefinition definition) {
        String text = Stream.concat(
                        Stream.of(definition.name(), definition.summary(), definition.officeName()),
                        definition.explanation().stream().map(section -> section.text()))
                .map(SearchWords::everyLanguage)
                .map(SearchWords::fold)
                .collect(Collectors.joining(" "));
        return Arrays.stream(fold(query).split("\\s+")).allMatch(text::contains);
    }

    private static String everyLanguage(LocalizedText text) {
        return Arrays.stream(Language.values()).map(text::in).collect(Collectors.joining(" "));
    }

    static String fold(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(wide.length());
        wide.codePoints().map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
