package jp.madoguchi.workflow.usecase;

import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;

/** Notices (通知) to applicants: what to say, without personal data. */
enum Notice {
    ARRIVED("申請が到達しました", "申請が到達しました。審査の状況は次のページで確認できます。", "We have received your application."),
    CORRECTION_REQUESTED(
            "補正のお願い", "申請の内容について、補正をお願いしたい箇所があります。次のページで内容と期限を確認してください。", "Please correct your application."),
    CORRECTION_ANSWERED("補正の回答が到達しました", "補正の回答が到達しました。審査を続けます。", "We have received your correction."),
    ISSUED("文書を交付しました", "結果の文書を交付しました。次のページから受け取ってください。", "Your document is ready."),
    WITHDRAWN("取下げを受け付けました", "申請の取下げを記録しました。", "Your application has been withdrawn.");

    private final String subject;
    private final String japanese;
    private final String english;

    Notice(String subject, String japanese, String english) {
        this.subject = subject;
        this.japanese = japanese;
        this.english = english;
    }

    String subject() {
        return subject;
    }

    String text(String link) {
        return japanese + "\n\n" + english + "\n\n" + link + "\n\nこのメールは送信専用です。\n";
    }

    /** The outbox key: one mail for each occasion. */
    String key(ApplicationId id, int occasion) {
        return id + ":" + name() + ":" + occasion;
    }

    /** The notice of an outbox key. */
    static Optional<Notice> ofKey(String key) {
        String[] parts = key.split(":", -1);
        for (Notice notice : values()) {
            if (parts.length == 3 && parts[1].equals(notice.name())) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
