package jp.madoguchi.web.assembly;

/**
 * What a person reads when a page could not be shown: what happened, that nothing is lost, what to
 * do; in Japanese, plain Japanese and English at once, since no session may be at hand.
 *
 * @param japanese one sentence
 * @param plain the same in plain Japanese
 * @param english the same in English
 */
record ErrorPage(String japanese, String plain, String english) {

    private static final ErrorPage MISSING =
            new ErrorPage("お探しのページは見つかりませんでした。", "このページは ありません。", "This page could not be found.");
    private static final ErrorPage FORBIDDEN = new ErrorPage(
            "このページを開くことはできません。もう一度ログインしてください。",
            "このページは 開けません。もう一度 ログイン してください。",
            "You may not open this page. Please log in again.");
    private static final ErrorPage FAILED = new ErrorPage(
            "システムの不具合により表示できませんでした。保存済みの内容は失われていません。しばらくしてからもう一度お試しください。",
            "うまく いきませんでした。あなたが 書いたものは 残っています。少し 待ってから、もう一度 やってみてください。",
            "Something went wrong on our side. What you saved is not lost. Please try again in a while.");

    static ErrorPage of(int status) {
        if (status == 404 || status == 405 || status == 400) {
            return MISSING;
        }
        return status == 401 || status == 403 ? FORBIDDEN : FAILED;
    }

    /**
     * A whole page.
     *
     * @param incident letters and digits only
     */
    String html(String incident) {
        return """
                <!DOCTYPE html>
                <html lang="ja">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>表示できません - 窓口</title><link rel="stylesheet" href="/error.css"></head>
                <body><main>
                <h1>ページを表示できません</h1>
                <p>%s</p>
                <p lang="ja">%s</p>
                <p lang="en">%s</p>
                <p>お問い合わせ番号 <span lang="en">(incident)</span>: <strong>%s</strong></p>
                <p><a href="/">トップページへ戻る</a> <a href="/" lang="en">Back to the start page</a></p>
                </main></body></html>
                """
                .formatted(japanese, plain, english, incident);
    }
}
