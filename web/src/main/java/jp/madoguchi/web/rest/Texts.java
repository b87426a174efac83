package jp.madoguchi.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;

/** A text in the languages its author wrote. */
record Texts(String ja, @JsonProperty("ja-easy") Optional<String> jaEasy, Optional<String> en) {
    static Texts of(LocalizedText text) {
        return new Texts(text.ja(), Optional.ofNullable(text.jaEasy()), Optional.ofNullable(text.en()));
    }
}
