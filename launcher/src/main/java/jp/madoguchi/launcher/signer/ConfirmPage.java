package jp.madoguchi.launcher.signer;

import jp.madoguchi.signature.method.FrozenContainer;

/** The signer's own page: which site wants what signed, by name and hash, before the PIN is asked for. */
final class ConfirmPage {
    private static final String STYLE =
            """
            body{font:1.0625rem/1.7 'Noto Sans JP',sans-serif;margin:0;color:#1a1a1a;background:#fff}
            main{max-width:40rem;margin:0 auto;padding:1rem}
            dt{font-weight:700;overflow-wrap:anywhere}dd{margin:0 0 .75rem;font-family:monospace;overflow-wrap:anywhere}
            input{font:inherit;padding:.5rem;border:1px solid #666;border-radius:.5rem;width:100%;box-sizing:border-box}
            button{font:inherit;font-weight:700;min-height:3rem;padding:0 1.5rem;border-radius:.5rem;border:1px solid #0017c1;margin:1rem .75rem 0 0}
            .primary{background:#0017c1;color:#fff}.plain{background:#fff;color:#0017c1}
            :focus-visible{outline:4px solid #000;outline-offset:2px}.error{color:#ce0000;font-weight:700}""";

    private ConfirmPage() {}

    /**
     * The question.
     *
     * @param problem why the last try failed; empty at the first
     */
    static String ask(String id, SignatureRequest request, String problem) {
        var html = new StringBuilder(head("署名の確認"));
        html.append("<h1>署名の確認 <span lang=\"en\">Confirm what you sign</span></h1>");
        if (!problem.isEmpty())
            html.append("<p class=\"error\" role=\"alert\">")
                    .append(escaped(problem))
                    .append("</p>");
        html.append("<p>次のサイトが署名を求めています。<span lang=\"en\">This site asks for a signature:</span><br><strong>")
                .append(escaped(request.origin()))
                .append("</strong></p><h2>署名する文書 <span lang=\"en\">Documents</span></h2><dl>");
        for (FrozenContainer.Entry file : request.files())
            html.append("<dt>")
                    .append(escaped(file.name()))
                    .append("</dt><dd>SHA-256 ")
                    .append(escaped(file.sha256()))
                    .append("</dd>");
        html.append("</dl><form method=\"post\" action=\"/confirm\" autocomplete=\"off\">"
                        + "<input type=\"hidden\" name=\"id\" value=\"")
                .append(escaped(id))
                .append("\"><label for=\"pin\">暗証番号 <span lang=\"en\">PIN</span></label>"
                        + "<input type=\"password\" id=\"pin\" name=\"pin\" autocomplete=\"off\"><p>"
                        + "<button class=\"primary\" name=\"sign\" value=\"1\">署名する <span lang=\"en\">Sign</span></button>"
                        + "<button class=\"plain\" name=\"cancel\" value=\"1\">やめる <span lang=\"en\">Cancel</span></button>"
                        + "</p></form>");
        return html.append("</main></body></html>").toString();
    }

    /** The last word. */
    static String end(boolean signed) {
        String text = signed
                ? "署名しました。元の画面に戻ってください。<br><span lang=\"en\">Done. Go back to the site.</span>"
                : "署名をやめました。元の画面に戻ってください。<br><span lang=\"en\">Cancelled. Go back to the site.</span>";
        return head("署名") + "<h1>署名</h1><p role=\"status\">" + text + "</p></main></body></html>";
    }

    private static String head(String title) {
        return "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"UTF-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body><main>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
