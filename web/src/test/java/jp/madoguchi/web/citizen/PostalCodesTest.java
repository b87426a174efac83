package jp.madoguchi.web.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostalCodesTest {
    @TempDir
    private Path folder;

    @Test
    void demoCityIsKnownWithAndWithoutHyphen() {
        PostalCodes codes = PostalCodes.standard();
        assertEquals(List.of(new PostalCodes.Place("まどぐち県", "みなと市", "中央")), codes.find("105-0001"));
        assertEquals("まどぐち県みなと市中央", codes.find("1050001").get(0).words());
        assertEquals(2, codes.find("105-0004").size());
        assertEquals(List.of(), codes.find("999-9999"));
        assertEquals(List.of(), codes.find("null"));
    }

    @Test
    void tableOfJapanPostIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("utf_ken_all.csv"),
                """
                \uFEFF01101,"060  ","0600000","ﾎｯｶｲﾄﾞｳ","ｻｯﾎﾟﾛｼﾁｭｳｵｳｸ","ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ","北海道","札幌市中央区","以下に掲載がない場合",0,0,0,0,0,0
                01101,"064  ","0640941","ﾎｯｶｲﾄﾞｳ","ｻｯﾎﾟﾛｼﾁｭｳｵｳｸ","ｱｻﾋｶﾞｵｶ","北海道","札幌市中央区","旭ケ丘（１～３丁目）",0,0,1,0,0,0
                """);
        PostalCodes codes = PostalCodes.of(file);
        assertEquals(List.of(new PostalCodes.Place("北海道", "札幌市中央区", "")), codes.find("0600000"));
        assertEquals("旭ケ丘", codes.find("064-0941").get(0).town());
        assertEquals(1, codes.find("105-0001").size());
    }

    @Test
    void otherFileIsRefusedByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "\n1,2,3\n");
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> PostalCodes.of(file))
                .getMessage());
        assertTrue(message.contains("wrong.csv:2 "), message);
        assertThrows(IOException.class, () -> PostalCodes.of(folder.resolve("none.csv")));
    }
}
