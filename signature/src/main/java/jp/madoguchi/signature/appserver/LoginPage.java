package jp.madoguchi.signature.appserver;

import java.util.List;
import java.util.Map;

/**
 * The page on which a person of the demo says who they are; clearly marked as a demo.
 *
 * @param product what it plays
 * @param title heading, Japanese
 * @param english heading, English
 */
record LoginPage(String product, String title, String english) {
    private static final List<String> KEPT = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");

    String html(Map<String, String> request, List<LoginAccount> accounts) {
        var html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"UTF-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width,initial-scale=1\"><title>" + product + "</title><style>"
                        + AppPage.STYLE + "</style></head><body><main>");
        html.append("<p class=\"demo\">これは")
                .append(product)
                .append("です。本物ではありません。<br>" + "<span lang=\"en\">This is a demo, not the real service.</span></p>");
        html.append("<h1>")
                .append(title)
                .append(" <span lang=\"en\">")
                .append(english)
                .append("</span></h1>");
        html.append("<form method=\"post\" action=\"decision\">");
        for (String name : KEPT) AppPage.hidden(html, name, request.getOrDefault(name, ""));
        html.append("<fieldset><legend>だれがログインしますか <span lang=\"en\">Who logs in?</span></legend>");
        for (LoginAccount account : accounts) {
            html.append("<label class=\"choice\"><input type=\"radio\" name=\"account\" value=\"")
                    .append(AppPage.escaped(account.subject()))
                    .append(account.equals(accounts.get(0)) ? "\" checked>" : "\">")
                    .append(AppPage.escaped(account.label()))
                    .append("</label>");
        }
        return html.append("</fieldset><p><button class=\"primary\" name=\"log-in\" value=\"1\">ログイン"
                        + " <span lang=\"en\">Log in</span></button><button class=\"plain\" name=\"cancel\" value=\"1\">"
                        + "やめる <span lang=\"en\">Cancel</span></button></p></form></main></body></html>")
                .toString();
    }
}
