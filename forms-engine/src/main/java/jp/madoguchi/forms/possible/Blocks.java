package jp.madoguchi.forms.possible;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.form.ExitRule;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Rule;
import jp.madoguchi.forms.validation.Severity;

/** The rules and exits of a form that keep an application from being filed, as far as they look at the form itself. */
final class Blocks {

    /**
     * One rule.
     *
     * @param condition what it looks at
     * @param blocks the value of the condition with which nobody can file
     * @param shownIf what must be true for it to look at all
     * @param names the names it reads
     */
    private record Block(Condition condition, Possible blocks, List<Condition> shownIf, Set<String> names) {}

    private final List<Block> all = new ArrayList<>();

    Blocks(FormModel model) {
        FormDefinition form = model.form();
        for (Rule rule : form.rules()) {
            if (rule.severity() == Severity.ERROR) {
                model.condition(rule.must(), FormModel.siteOf(rule.at()))
                        .ifPresent(condition -> add(model, condition, Possible.FALSE, rule.at()));
            }
        }
        for (ExitRule exit : form.exits()) {
            model.condition(exit.when(), FormModel.siteOf(exit.at()))
                    .ifPresent(condition -> add(model, condition, Possible.TRUE, exit.at()));
        }
    }

    private void add(FormModel model, Condition condition, Possible blocks, String at) {
        if (condition.site().isEmpty()) {
            List<Condition> shown = model.form().field(at).map(model::shownIf).orElse(List.of());
            all.add(new Block(condition, blocks, shown, Names.in(condition.ast())));
        }
    }

    /** The worlds that no rule and no exit forbids. */
    List<World> allowed(Reasoning reasoning, List<World> worlds) {
        List<World> left = worlds;
        for (Block block : all) {
            Set<String> known = left.stream()
                    .flatMap(world -> world.known().keySet().stream())
                    .collect(Collectors.toSet());
            if (block.names().stream().anyMatch(known::contains)) {
                left = allowed(block, reasoning, left);
            }
        }
        return left;
    }

    private static List<World> allowed(Block block, Reasoning reasoning, List<World> worlds) {
        List<World> left = new ArrayList<>();
        for (World world : worlds) {
            List<World> one = List.of(world);
            left.addAll(reasoning.where(block.condition(), block.blocks().complement(), one));
            for (Condition condition : block.shownIf()) {
                left.addAll(reasoning.where(condition, Possible.NOT_TRUE, one));
            }
        }
        return Reasoning.limited(left);
    }
}
