package jp.madoguchi.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;

/** {@code #{text.of('form.next')}}: the texts of the pages in the language of this request. */
@Named("text")
@RequestScoped
public class Texts {
    private static final String LIFECYCLE = Texts.class.getName();

    private ChosenLanguage language;
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Texts() {}

    @Inject
    public Texts(ChosenLanguage language, HttpServletRequest request) {
        this.language = language;
        this.request = request;
    }

    /** The pages of this request are about a procedure of this course: their words follow it. */
    public static void about(HttpServletRequest request, ProcedureDefinition procedure) {
        request.setAttribute(LIFECYCLE, procedure.lifecycle());
    }

    private Messages words() {
        Lifecycle lifecycle =
                request.getAttribute(LIFECYCLE) instanceof Lifecycle known ? known : Lifecycle.APPLICATION;
        return Messages.of(language.getCurrent(), lifecycle);
    }

    /** A text. */
    public String of(String key) {
        return words().text(key);
    }

    /** A text with one argument. */
    public String of(String key, Object first) {
        return words().text(key, first);
    }

    /** A text with two arguments. */
    public String of(String key, Object first, Object second) {
        return words().text(key, first, second);
    }

    /** A text with three arguments. */
    public String of(String key, Object first, Object second, Object third) {
        return words().text(key, first, second, third);
    }
}
