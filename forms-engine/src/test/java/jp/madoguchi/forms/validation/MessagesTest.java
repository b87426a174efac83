package jp.madoguchi.forms.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyCodeHasWordsInEveryLanguage() {
        for (Language language : Language.values()) {
            assertEquals(Messages.codes(Language.JA), Messages.codes(language), language.id());
        }
    }

    @Test
    void aQuestionIsAnsweredNotChosen() {
        LocalizedText question = new LocalizedText("資格を示す書類がありますか", "書類が ありますか", "Do you have the papers?");
        LocalizedText message = Messages.message(Problem.of("required-choice"), question);
        assertEquals("「資格を示す書類がありますか」に答えてください。", message.in(Language.JA));
        assertEquals("「書類が ありますか」に 答えて ください。", message.in(Language.JA_EASY));
        assertEquals("Answer: “Do you have the papers?”", message.in(Language.EN));
    }

    @Test
    void aThingIsChosenAlsoWhereItEndsLikeAQuestion() {
        LocalizedText thing = new LocalizedText("すいか", "すいか", "Melon");
        assertEquals(
                "すいかを選んでください。",
                Messages.message(Problem.of("required-choice"), thing).in(Language.JA));
    }
}
