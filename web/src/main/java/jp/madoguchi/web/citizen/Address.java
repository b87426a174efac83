package jp.madoguchi.web.citizen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.web.field.RowWindow;
import jp.madoguchi.workflow.application.ApplicationId;

/** The addresses of an application's pages. */
public final class Address {
    private Address() {}

    public static String of(String page, ApplicationId id) {
        return "/application/" + page + "?id=" + id;
    }

    /** The officials' page of an entry, from which its form was opened. */
    public static String entry(ApplicationId id) {
        return "/official/entry?id=" + id;
    }

    /** A page of the form; the first one if none is named. */
    public static String form(ApplicationId id, String page) {
        return of("form", id) + (page.isEmpty() ? "" : "&page=" + encode(page));
    }

    /** A page of the form that leads back to the check page. */
    public static String change(ApplicationId id, String page, String path) {
        return form(id, page) + "&back=check" + at(path) + anchor(path);
    }

    /** A field on a page of the form. */
    public static String field(ApplicationId id, String page, String path) {
        return form(id, page) + at(path) + anchor(path);
    }

    /** What makes a page show the row in which a path lies; empty outside rows. */
    public static String at(String path) {
        return path.contains("[") ? "&" + RowWindow.AT + "=" + encode(path) : "";
    }

    private static String anchor(String path) {
        return "#s-" + FieldPath.parse(path).htmlId();
    }

    /** The way out that an answer of a page leads to. */
    public static String exit(ApplicationId id, String page) {
        return of("exit", id) + "&page=" + encode(page);
    }

    public static String file(ApplicationId id, String kind) {
        return of("file", id) + "&kind=" + kind;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
