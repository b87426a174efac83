package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.text.Language;

/** The languages in which every text of a procedure must exist: {@code languages} of procedure.yaml. */
record DeclaredLanguages(Set<Language> languages, boolean declared) {

    /** What a definition owes that says nothing. */
    static final DeclaredLanguages ALL = new DeclaredLanguages(EnumSet.allOf(Language.class), false);

    static DeclaredLanguages read(YamlMap file) {
        if (!file.has("languages")) {
            return ALL;
        }
        EnumSet<Language> languages = EnumSet.of(Language.JA);
        List<String> names = file.texts("languages");
        for (String name : names) {
            Arrays.stream(Language.values())
                    .filter(language -> language.id().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            languages::add,
                            () -> file.error("languages", "'" + name + "' is none of ja, ja-easy and en"));
        }
        if (!names.contains("ja")) {
            file.error("languages", "every text exists in ja, the language of the law: add ja to 'languages'");
        }
        return new DeclaredLanguages(languages, true);
    }

    /** What is wrong with a text that exists in some languages only, and how to mend it; empty if nothing is. */
    String gap(String key, Set<Language> present) {
        List<String> missing = new ArrayList<>();
        for (Language language : languages) {
            if (!present.contains(language)) {
                missing.add(language.id());
            }
        }
        if (missing.isEmpty()) {
            return "";
        }
        return "'" + key + "' has no " + String.join(" and no ", missing) + " text: write "
                + missing.stream().map(id -> id + ": …").collect(Collectors.joining(" and "))
                + ", or leave the language out of 'languages' in procedure.yaml";
    }
}
