package jp.madoguchi.web.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void widthCaseAndKindOfKanaDoNotMatter() {
        assertEquals(SearchWords.fold("ｼﾞｭｳﾐﾝ"), SearchWords.fold("じゅうみん"));
        assertEquals(SearchWords.fold("ＲＥＳＩＤＥＮＴ"), SearchWords.fold("resident"));
        assertEquals(SearchWords.fold("ヴァイオリン"), SearchWords.fold("ゔぁいおりん"));
    }
}
