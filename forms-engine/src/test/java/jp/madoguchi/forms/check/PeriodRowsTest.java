package jp.madoguchi.forms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.sample.SampleTable;
import org.junit.jupiter.api.Test;

class PeriodRowsTest {

    private static List<String> findings(int least, int most, String first, String second) {
        return SampleProcedure.withFields("- {id: branch, type: yes-no, label: x}")
                .procedure("period: {least-days: %d, standard-days: %d, table: {file: fee.dmn, decision: fee}}\n"
                        .formatted(least, most))
                .file(
                        "fee.dmn",
                        SampleTable.file(
                                "fee",
                                "UNIQUE",
                                SampleTable.inputs("branch")
                                        + SampleTable.row("false", first)
                                        + SampleTable.row("true", second)))
                .then(Found.by(new PeriodRows()));
    }

    @Test
    void theTableKeepsWithinWhatEverybodyIsTold() {
        assertEquals(List.of(), findings(16, 21, "16", "21"));
        assertEquals(
                List.of(
                        "fee.dmn:6 this row's period is not within the 16–21 days that are told to everybody: mend the"
                                + " row, or 'least-days' and 'standard-days'",
                        "procedure.yaml:14 everybody is told 16–21 days, but the table gives 18–22: set 'least-days' and"
                                + " 'standard-days' to these"),
                findings(16, 21, "18", "22"));
        assertEquals(
                List.of("fee.dmn:5 this row's period is not within the 16–21 days that are told to everybody: mend the"
                        + " row, or 'least-days' and 'standard-days'"),
                findings(16, 21, "0", "21"));
    }
}
