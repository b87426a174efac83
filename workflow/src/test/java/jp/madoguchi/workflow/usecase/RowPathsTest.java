package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import org.junit.jupiter.api.Test;

class RowPathsTest {

    private static RowPaths paths(String json) throws Exception {
        return RowPaths.of(Answers.parse(json));
    }

    @Test
    void aFileFollowsItsRowAndGoesWithIt() throws Exception {
        RowPaths before = paths(
                "{\"engineers\":[{\"_row\":\"a\"},{\"_row\":\"b\",\"works\":[{\"_row\":\"x\"},{\"_row\":\"y\"}]}]}");
        RowPaths after = paths("{\"engineers\":[{\"_row\":\"b\",\"works\":[{\"_row\":\"y\"}]}]}");
        assertEquals(Optional.empty(), before.now("engineers[0].proof", after));
        assertEquals(Optional.of("engineers[0].proof"), before.now("engineers[1].proof", after));
        assertEquals(Optional.of("engineers[0].works[0].photo"), before.now("engineers[1].works[1].photo", after));
        assertEquals(Optional.empty(), before.now("engineers[1].works[0].photo", after));
    }

    @Test
    void aFileInNoRowStaysWhereItIs() throws Exception {
        RowPaths before = paths("{\"engineers\":[{\"name\":\"x\"}]}");
        assertEquals(Optional.of("plan"), before.now("plan", paths("{}")));
        assertEquals(Optional.of("engineers[0].proof"), before.now("engineers[0].proof", paths("{}")));
    }
}
