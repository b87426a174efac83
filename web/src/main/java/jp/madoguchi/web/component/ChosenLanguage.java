package jp.madoguchi.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of this request: what the person chose, else what the browser asks for. */
@Named("language")
@RequestScoped
public class ChosenLanguage {
    /** The cookie that keeps the choice. */
    public static final String COOKIE = "madoguchi-lang";

    private Language current;
    private String address = "/";

    /** For the container's proxy. */
    protected ChosenLanguage() {
        this.current = Language.JA;
    }

    @Inject
    public ChosenLanguage(HttpServletRequest request) {
        this.current = of(request);
        String query = request.getQueryString();
        this.address = request.getRequestURI().replaceFirst("^/+", "/") + (query == null ? "?" : "?" + query + "&");
    }

    private static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Language.ofTag(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> request.getHeader("Accept-Language") == null
                        ? Language.JA
                        : Language.ofPreferences(Collections.list(request.getLocales())));
    }

    /** The language. */
    public Language getCurrent() {
        return current;
    }

    /** Its locale, for {@code f:view}. */
    public Locale getLocale() {
        return current.getLocale();
    }

    /** Its tag. */
    public String getTag() {
        return current.getTag();
    }

    /** Its value for HTML's {@code lang}. */
    public String getHtml() {
        return current.getHtml();
    }

    /** This page in another language. */
    public String linkTo(Language other) {
        return address + "lang=" + other.getTag();
    }

    /** All languages, in the order of the switch. */
    public List<Language> getAll() {
        return List.of(Language.values());
    }
}
