package jp.madoguchi.signature.appserver;

import java.util.List;

/** The page on which a person of the demo plays the card: who, PIN, sign or cancel. */
final class AppPage {
    static final String STYLE =
            """
            body{font:1.0625rem/1.7 'Noto Sans JP',sans-serif;margin:0;color:#1a1a1a;background:#fff}
            main{max-width:32rem;margin:0 auto;padding:1rem}
            .demo{background:#fbf5e0;border:2px solid #927200;padding:.75rem 1rem;margin:0 0 1.5rem}
            fieldset{border:0;padding:0;margin:0 0 1.5rem}legend{font-weight:700}
            label.choice{display:flex;gap:.75rem;align-items:center;min-height:2.75rem}
            input[type=radio]{flex:none;width:1.5rem;height:1.5rem;margin:0}
            input[type=password]{font:inherit;padding:.5rem;border:1px solid #666;border-radius:.5rem;width:100%;box-sizing:border-box}
            button{font:inherit;font-weight:700;min-height:3rem;padding:0 1.5rem;border-radius:.5rem;border:1px solid #0017c1;margin:1rem .75rem 0 0}
            .primary{background:#0017c1;color:#fff}.plain{background:#fff;color:#0017c1}
            :focus-visible{outline:4px solid #000;outline-offset:2px}
            .error{color:#ce0000;font-weight:700}""";

    private AppPage() {}

    /**
     * The page.
     *
     * @param failed who was tried with a wrong PIN; empty at the first showing
     */
    static String of(AppRegistration client, AuthorizationRequest visit, List<AppAccount> accounts, String failed) {
        var html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"UTF-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width,initial-scale=1\"><title>デモ用の認証アプリ</title><style>");
        html.append(STYLE).append("</style></head><body><main>");
        html.append("<p class=\"demo\">これはデモ用の認証アプリです。本物のアプリではありません。<br><span lang=\"en\">"
                + "This is a demo, not the real authentication app.</span></p>");
        html.append("<h1>電子署名 <span lang=\"en\">Sign</span></h1>");
        if (!failed.isEmpty())
            html.append("<p class=\"error\" role=\"alert\">暗証番号が違います。<span lang=\"en\">The PIN is wrong.</span></p>");
        html.append("<form method=\"post\" action=\"decision\">");
        hidden(html, "client_id", client.clientId());
        hidden(html, "redirect_uri", client.redirect().toString());
        hidden(html, "sign_transaction_id", visit.transactionId());
        hidden(html, "state", visit.state());
        hidden(html, "nonce", visit.nonce());
        hidden(html, "code_challenge", visit.codeChallenge());
        html.append("<fieldset><legend>カードの持ち主 <span lang=\"en\">Card holder</span></legend>");
        for (AppAccount account : accounts) {
            boolean first = failed.isEmpty()
                    ? account.equals(accounts.get(0))
                    : account.id().equals(failed);
            html.append("<label class=\"choice\"><input type=\"radio\" name=\"account\" value=\"")
                    .append(escaped(account.id()))
                    .append(first ? "\" checked>" : "\">")
                    .append(escaped(account.name()))
                    .append("（デモの暗証番号 ")
                    .append(escaped(account.pin()))
                    .append("）</label>");
        }
        html.append("</fieldset><label for=\"pin\">署名用電子証明書の暗証番号 <span lang=\"en\">PIN</span></label>"
                + "<input type=\"password\" id=\"pin\" name=\"pin\" autocomplete=\"off\">");
        html.append(
                "<p><button class=\"primary\" name=\"sign\" value=\"1\">署名する <span lang=\"en\">Sign</span></button>"
                        + "<button class=\"plain\" name=\"cancel\" value=\"1\">やめる <span lang=\"en\">Cancel</span></button></p>");
        return html.append("</form></main></body></html>").toString();
    }

    static void hidden(StringBuilder html, String name, String value) {
        html.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
