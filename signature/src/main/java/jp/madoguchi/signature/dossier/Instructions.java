package jp.madoguchi.signature.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What to do, step by step, in Japanese and English; each step is one command for {@code sh} in the unpacked ZIP. */
final class Instructions {
    private static final String COMMAND = "    ";

    private final List<Step> steps = new ArrayList<>();

    /** A heading has no command. */
    private record Step(String ja, String en, String command) {}

    void heading(String ja, String en) {
        steps.add(new Step(ja, en, ""));
    }

    void step(String ja, String en, String command) {
        steps.add(new Step(ja, en, command));
    }

    byte[] japanese(Instant at) {
        return text(
                "申請の証拠一式の確かめ方",
                "作成日時: " + at,
                """
                このZIPを展開したフォルダーで、下の字下げされた行を上から一行ずつ sh で実行してください。必要なものは OpenSSL 3.0 以上と、
                どの Linux にもある grep、od、tr、cut、head、tail だけです。すべての行が終了コード 0 で終われば、証拠はすべて正しく、
                変更されていません。一行でも失敗したら、その証拠は確認できていません。
                認証局の証明書（*-ca.pem）は便宜のために入れてあります。発行元が公表しているものと同じかを別に確かめてください。
                いちばん新しいタイムスタンプの行は、そのタイムスタンプ局の証明書の期限が過ぎると失敗します。期限の前に
                発行元から更新された証拠一式を受け取ってください。
                """,
                true);
    }

    byte[] english(Instant at) {
        return text(
                "How to check this evidence of an application",
                "Made at: " + at,
                """
                Run the indented lines with sh, one after the other, in the folder this ZIP was unpacked into. All it takes is
                OpenSSL 3.0 or newer, and grep, od, tr, cut, head and tail of any Linux. If every line ends with exit code 0, all
                evidence is sound and unchanged. If one fails, that evidence is not confirmed.
                The certificates of the authorities (*-ca.pem) are here for convenience: compare them with what their
                issuers publish.
                The line of the newest timestamp fails once its authority's certificate has ended. Ask for renewed evidence before.
                """,
                false);
    }

    private byte[] text(String title, String made, String introduction, boolean japanese) {
        var text = new StringBuilder(title + "\n" + made + "\n\n" + introduction);
        for (Step step : steps) {
            String words = japanese ? step.ja() : step.en();
            if (step.command().isEmpty()) text.append("\n\n== ").append(words).append(" ==\n");
            else
                text.append('\n')
                        .append(words)
                        .append('\n')
                        .append(COMMAND)
                        .append(step.command())
                        .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
