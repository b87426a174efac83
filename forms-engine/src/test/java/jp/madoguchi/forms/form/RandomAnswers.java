package jp.madoguchi.forms.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.forms.form.RandomForm.Made;

/** Answers for fields of random forms, and changes of them; a few are wrong. */
final class RandomAnswers {

    private static final List<String> CHOSEN = List.of("a", "b", "c", "z");

    private final Random random;

    RandomAnswers(Random random) {
        this.random = random;
    }

    /** Answers to some of the fields, a few of them wrong. */
    Map<String, Object> some(List<Made> fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Made made : fields) {
            if (random.nextInt(3) > 0) {
                answers.put(made.id(), value(made));
            }
        }
        if (random.nextInt(15) == 0) {
            answers.put("stranger", "x");
        }
        return answers;
    }

    private Object value(Made made) {
        if (random.nextInt(20) == 0) {
            return random.nextBoolean() ? "?" : List.of("?");
        }
        return switch (made.kind()) {
            case "number" -> BigDecimal.valueOf(random.nextInt(60));
            case "yes-no" -> random.nextBoolean();
            case "choice" -> CHOSEN.get(random.nextInt(CHOSEN.size()));
            case "choices" -> CHOSEN.subList(0, random.nextInt(CHOSEN.size() + 1));
            case "date" -> "20" + (20 + random.nextInt(10)) + "-01-02";
            case "repeat" -> {
                List<Object> rows = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    rows.add(some(made.children()));
                }
                yield rows;
            }
            default -> random.nextBoolean() ? "a" : "b";
        };
    }

    /** One change: a path, and its new value or null to take it away. */
    Map.Entry<String, Optional<Object>> edit(List<Made> top, LiveEvaluation now) {
        List<Made> fields = top;
        String path = "";
        while (true) {
            Made made = fields.get(random.nextInt(fields.size()));
            path += made.id();
            int rows = made.kind().equals("repeat") ? now.answers().rows(path) : 0;
            int pick = random.nextInt(8);
            if (!made.kind().equals("repeat") || pick == 0) {
                return Map.entry(
                        random.nextInt(40) == 0 ? path.replaceAll("f\\d+$", "stranger") : path,
                        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(value(made)));
            }
            int row = pick == 1 ? rows : rows == 0 ? 0 : random.nextInt(rows);
            path += "[" + row + "]";
            if (pick <= 2) {
                return Map.entry(path, pick == 1 ? Optional.of(Map.copyOf(some(made.children()))) : Optional.empty());
            }
            path += ".";
            fields = made.children();
        }
    }
}
