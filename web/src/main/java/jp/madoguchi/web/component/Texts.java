package jp.madoguchi.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code #{text.of('form.next')}}: the texts of the pages in the language of this request. */
@Named("text")
@RequestScoped
public class Texts {
    private ChosenLanguage language;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Texts() {}

    @Inject
    public Texts(ChosenLanguage language) {
        this.language = language;
    }

    /** A text. */
    public String of(String key) {
        return Messages.of(language.getCurrent()).text(key);
    }

    /** A text with one argument. */
    public String of(String key, Object first) {
        return Messages.of(language.getCurrent()).text(key, first);
    }

    /** A text with two arguments. */
    public String of(String key, Object first, Object second) {
        return Messages.of(language.getCurrent()).text(key, first, second);
    }

    /** A text with three arguments. */
    public String of(String key, Object first, Object second, Object third) {
        return Messages.of(language.getCurrent()).text(key, first, second, third);
    }
}
