package jp.madoguchi.workflow.corporation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.workflow.corporation.CorporateRegister.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporateTableTest {

    private static final String TABLE =
            """
            1,1000012160153,01,1,2018-04-02,2015-10-05,"釧路地方気象台",,101,"北海道","釧路市","幸町１０丁目３",,01,206,0850015,,,,,,,2015-10-05,1
            2,7000012050002,01,1,2018-04-02,2015-10-05,"株式会社 ""港"", 本店",,301,"東京都","千代田区","霞が関３丁目１－１",,13,101,1000013
            3,1000012160153,12,1,2024-04-02,2024-04-01,"釧路地方気象台（新）",,101,"北海道","釧路市","幸町１０丁目４",,01,206,0850015
            """;

    @TempDir
    private Path folder;

    private CorporateTable table(byte[] bytes) throws IOException {
        Path file = folder.resolve("corporations.csv");
        Files.write(file, bytes);
        return CorporateTable.of(file);
    }

    @Test
    void aNumberGivesNameAndAddress() throws IOException {
        CorporateTable table = table(TABLE.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Answer.of(new Corporation("7000012050002", "株式会社 \"港\", 本店", "1000013", "東京都", "千代田区", "霞が関３丁目１－１")),
                table.find("7000012050002"));
        assertEquals(2, table.size());
    }

    @Test
    void theLastRowOfANumberCounts() throws IOException {
        Answer found = table(TABLE.getBytes(StandardCharsets.UTF_8)).find("1000012160153");
        assertEquals("釧路地方気象台（新）", found.corporation().orElseThrow().name());
    }

    @Test
    void theTableInShiftJisIsReadToo() throws IOException {
        Answer found = table(TABLE.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j")))
                .find("1000012160153");
        assertEquals("幸町１０丁目４", found.corporation().orElseThrow().street());
    }

    @Test
    void whatIsNoNumberAndAnUnknownOneFindNothing() throws IOException {
        CorporateTable table = table(TABLE.getBytes(StandardCharsets.UTF_8));
        for (String number : new String[] {"", "港", "700001205000", "0000000000000", "7000012050003"}) {
            assertEquals(Answer.UNKNOWN, table.find(number), number);
        }
    }

    @Test
    void anotherFileIsRefusedByLine() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> table((TABLE + "number,name\n").getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getMessage().contains("corporations.csv:4 is no line"), refused.getMessage());
    }

    @Test
    void theDemoCompaniesAreBuiltIn() {
        Corporation company =
                CorporateTable.standard().find("4010001234567").corporation().orElseThrow();
        assertEquals("株式会社みなと食堂", company.name());
        assertEquals("まどぐち県みなと市中央一丁目2番3号", company.prefecture() + company.city() + company.street());
    }

    @Test
    void everyRowOfAManyIsFoundAgain() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            rows.append(i)
                    .append(",")
                    .append(1_000_000_000_000L + 977L * i)
                    .append(",01,0,x,x,会社")
                    .append(i)
                    .append(",,301,県,市,町\n");
        }
        CorporateTable table = table(rows.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(5000, table.size());
        for (int i = 0; i < 5000; i++) {
            Answer found = table.find(String.valueOf(1_000_000_000_000L + 977L * i));
            assertEquals("会社" + i, found.corporation().orElseThrow().name());
        }
    }
}
