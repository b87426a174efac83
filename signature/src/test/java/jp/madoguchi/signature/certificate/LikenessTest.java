package jp.madoguchi.signature.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void widthsSpacesAndSelectorsAreNoDifference() {
        assertEquals(Likeness.EQUAL, Likeness.of("葛\uDB40\uDD00城 花子", "", "葛城　花子"));
        assertEquals(Likeness.EQUAL, Likeness.of("本町１－２", "", "本町1-2".replace('-', '－')));
    }

    @Test
    void substituteStandsForOneCharacterWhereItIsFlagged() {
        assertEquals(Likeness.SUBSTITUTE, Likeness.of("●山 太郎", "10000", "髙山太郎"));
        assertEquals(Likeness.DIFFERENT, Likeness.of("●山 太郎", "10000", "髙田太郎"));
        assertEquals(Likeness.DIFFERENT, Likeness.of("●山 太郎", "10000", "髙々山太郎"));
    }

    @Test
    void flagsThatDoNotFitFlagNothing() {
        assertEquals(Likeness.DIFFERENT, Likeness.of("●山 太郎", "100", "髙山太郎"));
        assertEquals(Likeness.DIFFERENT, Likeness.of("●●", "11", "髙山"));
        assertEquals(Likeness.DIFFERENT, Likeness.of("", "", ""));
    }
}
