package jp.madoguchi.web.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.web.citizen.PostalCodes.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostalCodesTest {

    private static final String TABLE =
            """
            13103,"105  ","1057001","x","x","x","東京都","港区","虎ノ門（次のビルを除く）",0,0,1,0,0,0
            13103,"105  ","1057000","x","x","x","東京都","港区","以下に掲載がない場合",0,0,0,0,0,0
            25443,"52203","5220317","x","x","x","滋賀県","犬上郡多賀町","一円",0,0,0,0,0,0
            13362,"10003","1000301","x","x","x","東京都","利島村","利島村一円",0,0,0,0,0,0
            01224,"066  ","0660005","x","x","x","北海道","千歳市","協和（８８－２、２７１－１０、",1,0,0,0,0,0
            01224,"066  ","0660005","x","x","x","北海道","千歳市","４０８－２、７８１）",1,0,0,0,0,0
            23105,"450  ","4500002","x","x","x","愛知県","名古屋市中村区","名駅",0,0,1,1,0,0
            23105,"450  ","4500002","x","x","x","愛知県","名古屋市中村区","名駅南",0,0,1,1,0,0
            """;

    @TempDir
    private Path folder;

    private PostalCodes codes(byte[] bytes) throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.write(file, bytes);
        return PostalCodes.of(file);
    }

    private static String place(List<Place> places) {
        return String.join(" ", places.stream().map(Place::words).toList());
    }

    @Test
    void namesComeWithoutRemarksAndWholeCitiesWithoutTown() throws IOException {
        PostalCodes codes = codes(TABLE.getBytes(StandardCharsets.UTF_8));
        assertEquals("東京都港区虎ノ門", place(codes.find("105-7001")));
        assertEquals("東京都港区", place(codes.find("1057000")));
        assertEquals("東京都利島村", place(codes.find("1000301")));
        assertEquals("滋賀県犬上郡多賀町一円", place(codes.find("5220317")));
    }

    @Test
    void aRemarkThatGoesOnInTheNextLineIsNoOtherPlace() throws IOException {
        assertEquals(
                "北海道千歳市協和", place(codes(TABLE.getBytes(StandardCharsets.UTF_8)).find("0660005")));
    }

    @Test
    void aCodeMayStandForSeveralPlaces() throws IOException {
        assertEquals(
                2, codes(TABLE.getBytes(StandardCharsets.UTF_8)).find("4500002").size());
    }

    @Test
    void theOlderTableInShiftJisIsReadToo() throws IOException {
        assertEquals(
                "東京都港区虎ノ門",
                place(codes(TABLE.getBytes(Charset.forName("windows-31j"))).find("1057001")));
    }

    @Test
    void anotherFileIsRefusedByLine() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> codes((TABLE + "code,place\n").getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getMessage().contains("codes.csv:9 is no line"), refused.getMessage());
    }

    @Test
    void whereNumbersFollowTheCityThereIsNoTownAndTheSamePlaceStandsOnce() throws IOException {
        String row = "28111,\"650  \",\"6500000\",\"x\",\"x\",\"x\",\"兵庫県\",\"神戸市\",\"神戸市の次に番地がくる場合\",0,0,0,0,0,0\n";
        PostalCodes codes = codes((row + row).getBytes(StandardCharsets.UTF_8));
        assertEquals("兵庫県神戸市", place(codes.find("6500000")));
        assertEquals("まどぐち県みなと市中央", place(codes.find("1050001")), "the demo city stays known");
    }

    @Test
    void whatIsNoCodeAndAnUnknownOneFindNothing() {
        PostalCodes codes = PostalCodes.standard();
        assertEquals(List.of(), codes.find("null"));
        assertEquals(List.of(), codes.find("0000000"));
        assertEquals("まどぐち県みなと市中央", place(codes.find("105-0001")));
    }
}
