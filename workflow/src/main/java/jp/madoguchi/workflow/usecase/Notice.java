package jp.madoguchi.workflow.usecase;

import java.util.Optional;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.webhook.WebhookEvent;

/** Notices (通知) to applicants: what to say, without personal data. */
public enum Notice {
    ARRIVED(
            "申請が到達しました",
            "申請が到達しました。審査の状況は次のページで確認できます。",
            "We have received your application.",
            "届出が到達しました",
            "届出が到達しました。処理の状況は次のページで確認できます。",
            "We have received your notification."),
    CORRECTION_REQUESTED(
            "補正のお願い",
            "申請の内容について、補正をお願いしたい箇所があります。次のページで内容と期限を確認してください。",
            "Please correct your application.",
            "補正のお願い",
            "届出の内容について、補正をお願いしたい箇所があります。次のページで内容と期限を確認してください。",
            "Please correct your notification."),
    CORRECTION_ANSWERED(
            "補正の回答が到達しました",
            "補正の回答が到達しました。審査を続けます。",
            "We have received your correction.",
            "補正の回答が到達しました",
            "補正の回答が到達しました。処理を続けます。",
            "We have received your correction."),
    CORRECTION_MISSED(
            "補正の期限が過ぎました",
            "補正の期限が過ぎましたが、回答がまだ届いていません。期限の後でも、担当が次の手続に進むまでは回答できます。次のページで確認してください。",
            "The date for your correction has passed. You can still answer until the office goes on.",
            "補正の期限が過ぎました",
            "補正の期限が過ぎましたが、回答がまだ届いていません。期限の後でも、担当が処理に進むまでは回答できます。次のページで確認してください。",
            "The date for your correction has passed. You can still answer until the office goes on."),
    CORRECTION_EXTENDED(
            "補正の期限を延ばしました", "補正の期限を延ばしました。次のページで新しい期限を確認してください。", "You have more time for your correction."),
    CORRECTION_ABANDONED(
            "補正を待たずに審査を進めます",
            "補正の期限までに回答がなかったため、届いている内容で審査を進めます。状況は次のページで確認できます。",
            "As no correction arrived, the review goes on with what you filed.",
            "補正を待たずに処理を進めます",
            "補正の期限までに回答がなかったため、届いている内容で処理を進めます。状況は次のページで確認できます。",
            "As no correction arrived, the handling goes on with what you filed."),
    STANDARD_PERIOD_ENDED(
            "審査に時間がかかっています",
            "審査に、標準処理期間より長くかかっています。状況と日数の数え方は次のページで確認できます。",
            "Your application takes longer than the standard processing period.",
            "処理に時間がかかっています",
            "届出の処理に、目安の期間より長くかかっています。状況と日数の数え方は次のページで確認できます。",
            "Your notification takes longer than usual."),
    STATUTORY_PERIOD_ENDED(
            "法律の定める期間を過ぎました",
            "法律の定める期間を過ぎましたが、まだ処分をしていません。状況と日数の数え方は次のページで確認できます。",
            "The period set by law has passed without a disposition."),
    INSPECTION_OFFERED(
            "現地確認の日時を選んでください",
            "現地確認の日時の候補があります。次のページで都合のよい日時を選んでください。",
            "Please choose a time for the inspection on site."),
    GUIDANCE_GIVEN(
            "申請についてのお願い（行政指導）",
            "申請の内容について、担当からお願いがあります。応じるかどうかは任意です。次のページで内容を確認してください。",
            "The office asks you to consider a change. You are free to decline."),
    MESSAGE_RECEIVED("担当からの連絡があります", "手続についての連絡が届きました。次のページで読み、返事を書けます。", "There is a message about your procedure."),
    FILE_LOCKED(
            "送られたファイルを開けません",
            "送られたファイルを安全に開けないことが分かりました。ウイルスの検査の結果です。次のページで、どのファイルか確認し、別のファイルを送ってください。",
            "We cannot safely open a file that you sent. Please look which one it is and send another."),
    COMPLETED("処理が終わりました", "届出の処理が終わりました。", "Your notification has been handled."),
    ISSUED("文書を交付しました", "結果の文書を交付しました。次のページから受け取ってください。", "Your document is ready."),
    DOCUMENT_REVOKED(
            "交付した文書を失効させました",
            "交付した文書を失効させました。この文書は、今後お使いになれません。次のページで確認してください。",
            "A document issued to you was revoked and can no longer be used."),
    DOCUMENT_BEING_REPLACED(
            "交付した文書を差し替えます",
            "交付した文書を失効させました。この文書は、今後お使いになれません。代わりの文書を交付しますので、改めてお知らせします。",
            "A document issued to you was revoked and is being replaced. We will tell you when the new one is ready."),
    DOCUMENT_REPLACED(
            "新しい文書に差し替えました",
            "失効した文書に代わる、新しい文書を交付しました。次のページから受け取ってください。",
            "The document that takes the place of the revoked one is ready."),
    DOCUMENT_REPLACED_BY_POST(
            "新しい文書をお送りします",
            "失効した文書に代わる、新しい文書を作りました。選ばれた方法（郵送又は窓口）でお渡しします。",
            "The document that takes the place of the revoked one reaches you by post or at the counter, as you chose."),
    PAYMENT_RECEIVED("納付を確認しました", "納付を確認しました。次のページで確認できます。", "We have received your payment."),
    PAYMENT_WAIVED("減免を決定しました", "納付の減免を決定しました。次のページで確認できます。", "A waiver of your payment was decided."),
    PAYMENT_REFUNDED("還付のお知らせ", "納めすぎた分をお返しします。次のページで確認できます。", "We pay back what you paid in excess."),
    PAYMENT_MISSED(
            "納付の期限が過ぎました",
            "納付の期限が過ぎましたが、まだ納付を確認できていません。次のページで金額と納め方を確認してください。行き違いのときはご容赦ください。",
            "The last day to pay has passed. Please check what is still to be paid."),
    PAYMENT_DEMANDED("納付のお願い", "納めていただくものがあります。次のページで金額と期限を確認してください。", "There is something to pay."),
    DECIDED_BY_POST(
            "結果の文書をお送りします",
            "結果が決まりました。文書は、選ばれた方法（郵送又は窓口）でお渡しします。",
            "Your result is ready and reaches you by post or at the counter, as you chose."),
    SENT_BY_POST("郵便で発送しました", "文書などを郵便で発送しました。10日たっても届かないときは、お問い合わせください。", "We have sent you something by post."),
    WITHDRAWN(
            "取下げを受け付けました",
            "申請の取下げを記録しました。",
            "Your application has been withdrawn.",
            "取下げを受け付けました",
            "届出の取下げを記録しました。",
            "Your notification has been withdrawn.");

    private final String subject;
    private final String japanese;
    private final String english;
    private final String subjectOfNotification;
    private final String japaneseOfNotification;
    private final String englishOfNotification;

    Notice(String subject, String japanese, String english) {
        this(subject, japanese, english, subject, japanese, english);
    }

    Notice(
            String subject,
            String japanese,
            String english,
            String subjectOfNotification,
            String japaneseOfNotification,
            String englishOfNotification) {
        this.subject = subject;
        this.japanese = japanese;
        this.english = english;
        this.subjectOfNotification = subjectOfNotification;
        this.japaneseOfNotification = japaneseOfNotification;
        this.englishOfNotification = englishOfNotification;
    }

    String subject(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.NOTIFICATION ? subjectOfNotification : subject;
    }

    String text(Lifecycle lifecycle, String link) {
        boolean notification = lifecycle == Lifecycle.NOTIFICATION;
        return (notification ? japaneseOfNotification : japanese)
                + "\n\n"
                + (notification ? englishOfNotification : english)
                + "\n\n"
                + link
                + "\n\nこのメールは送信専用です。\n";
    }

    /** The webhook event that goes with it, if there is one. */
    Optional<WebhookEvent> event() {
        return switch (this) {
            case ARRIVED -> Optional.of(WebhookEvent.APPLICATION_ARRIVED);
            case CORRECTION_REQUESTED -> Optional.of(WebhookEvent.CORRECTION_REQUESTED);
            case ISSUED, DECIDED_BY_POST -> Optional.of(WebhookEvent.DOCUMENT_ISSUED);
            case MESSAGE_RECEIVED -> Optional.of(WebhookEvent.MESSAGE_RECEIVED);
            default -> Optional.empty();
        };
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
