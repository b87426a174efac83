package jp.madoguchi.web.conversation;

import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FileSize;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The words of a refusal on a page of a conversation. */
final class Talk {
    private Talk() {}

    static String words(RuleViolation refused, Messages texts) {
        return texts.text(
                "violation." + refused.code(),
                texts.text("conversation.file"),
                FileSize.inWords(CaseMessage.LARGEST_FILE, texts),
                CaseMessage.MOST_FILES);
    }
}
