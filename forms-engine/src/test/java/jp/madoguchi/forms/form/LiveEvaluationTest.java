package jp.madoguchi.forms.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.validation.Evaluation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class LiveEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void everyEditGivesWhatAFullEvaluationGives(@ForAll long seed) throws Exception {
        RandomForm random = new RandomForm(seed);
        FormDefinition form = random.compile();
        LiveEvaluation live = form.begin(Answers.of(random.answers()), TODAY);
        assertSameResult(form.evaluate(live.answers(), TODAY), live, "at the beginning");
        for (int i = 0; i < 25; i++) {
            Evaluation before = form.evaluate(live.answers(), TODAY);
            LiveEvaluation old = live;
            Map.Entry<String, Optional<Object>> edit = random.edit(live);
            try {
                live = edit.getValue().isPresent()
                        ? live.with(edit.getKey(), edit.getValue().get())
                        : live.without(edit.getKey());
            } catch (ClassCastException strangeAnswer) {
                continue; // A row of something that is no list of rows cannot be named by a path.
            }
            assertSameResult(
                    form.evaluate(live.answers(), TODAY),
                    live,
                    edit + " in " + old.answers().toJsonText());
            assertSameResult(before, old, "the evaluation before " + edit);
        }
        Answers other = Answers.of(random.answers());
        assertSameResult(form.evaluate(other, TODAY), live.with(other), "all answers at once");
        Answers copy = Answers.parse(live.answers().toJson());
        assertSameResult(form.evaluate(copy, TODAY), live.with(copy), "the same answers read again");
    }

    private static void assertSameResult(Evaluation full, Evaluation live, String what) {
        assertEquals(full.visiblePages(), live.visiblePages(), what);
        assertEquals(full.visible(), live.visible(), what);
        assertEquals(full.required(), live.required(), what);
        assertEquals(
                List.copyOf(full.visible()),
                full.visible().stream().filter(live::isVisible).toList(),
                what);
        assertEquals(
                List.copyOf(full.required()),
                full.visible().stream().filter(live::isRequired).toList(),
                what);
        assertEquals(full.computed(), live.computed(), what);
        assertEquals(full.findings(), live.findings(), what);
        assertEquals(full.feeYen(), live.feeYen(), what);
        assertEquals(full.route(), live.route(), what);
        assertEquals(full.feelContext(), live.feelContext(), what);
        assertEquals(full.exits(), live.exits(), what);
        assertSame(full.blocksFiling(), live.blocksFiling(), what);
    }
}
