package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures of the process models in docs/images are current, and nothing in them lies over something else. */
class ModelPictureTest {
    private static final Path IMAGES = Path.of("..", "docs", "images");

    @ParameterizedTest
    @EnumSource
    void thePictureIsThatOfTheModel(Model model) throws Exception {
        String drawn = ModelPicture.of(model.bytes());
        Path file = IMAGES.resolve(model.process() + ".svg");
        if (Boolean.getBoolean("madoguchi.docs.write")) {
            Files.writeString(file, drawn);
        }
        assertEquals(drawn, Files.readString(file), "write it anew with -Dmadoguchi.docs.write=true");
    }

    @ParameterizedTest
    @EnumSource
    void noLabelLiesOverAShapeOrAnotherLabel(Model model) throws Exception {
        assertEquals(List.of(), overlaps(model.bytes()));
    }

    /** A full-width character is as wide as it is high: 12 pixels, a line 15. */
    @ParameterizedTest
    @EnumSource
    void everyLabelHasRoomForItsWords(Model model) throws Exception {
        for (ModelPicture.Placed label : ModelPicture.labels(ModelFile.read(model.bytes()))) {
            String words = label.element().get("name");
            double lines = Math.ceil(words.length() * 12 / label.box().width());
            assertTrue(lines * 15 - 1 <= label.box().height(), words);
        }
    }

    @Test
    void theMeasureItselfSeesALabelOverAStep() throws Exception {
        String moved = new String(Model.NOTIFICATION.bytes(), StandardCharsets.UTF_8)
                .replaceAll("(<bpmndi:BPMNLabel>\\s*<dc:Bounds) x=\"\\d+\" y=\"\\d+\"", "$1 x=\"10\" y=\"10\"");
        assertFalse(overlaps(moved.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    private static List<String> overlaps(byte[] model) throws ModelRejected {
        ModelElement root = ModelFile.read(model);
        List<ModelPicture.Placed> labels = ModelPicture.labels(root);
        List<ModelPicture.Placed> shapes = ModelPicture.shapes(root).stream()
                .filter(shape -> !shape.element().is("subProcess"))
                .toList();
        List<String> over = new ArrayList<>();
        for (int at = 0; at < labels.size(); at++) {
            ModelPicture.Placed label = labels.get(at);
            shapes.stream()
                    .filter(shape -> shape.box().overlaps(label.box()))
                    .forEach(shape -> over.add(
                            label.element().id() + " over " + shape.element().id()));
            labels.subList(at + 1, labels.size()).stream()
                    .filter(other -> other.box().overlaps(label.box()))
                    .forEach(other -> over.add(label.element().id() + " over the label of "
                            + other.element().id()));
        }
        return over;
    }
}
