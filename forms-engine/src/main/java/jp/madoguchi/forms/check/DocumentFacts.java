package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.YamlValues;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.Fact;
import jp.madoguchi.forms.rule.SourceText;

/** What is certain of an application that gets a document. */
final class DocumentFacts {

    private final Examined examined;
    private final Map<String, Object> procedure;

    DocumentFacts(Examined examined) {
        this.examined = examined;
        this.procedure =
                YamlValues.readMapping(examined.folder().text("procedure.yaml").orElse("{}"), "procedure.yaml");
    }

    /** The document's own condition holds, those of the documents before it that tell the same outcome do not. */
    List<Fact> of(DocumentDefinition document) {
        List<Fact> facts = new ArrayList<>();
        for (DocumentDefinition other : examined.definition().documents()) {
            if (other.outcome() == document.outcome()) {
                boolean own = other.id().equals(document.id());
                when(other.id())
                        .map(when -> own ? Fact.holds(when) : Fact.fails(when))
                        .ifPresent(facts::add);
                if (own) {
                    break;
                }
            }
        }
        return facts;
    }

    private Optional<Condition> when(String id) {
        if (procedure.get("documents") instanceof List<?> documents) {
            for (Object document : documents) {
                if (document instanceof Map<?, ?> map && id.equals(map.get("id")) && map.get("when") != null) {
                    return examined.model().condition(SourceText.of(String.valueOf(map.get("when"))), "");
                }
            }
        }
        return Optional.empty();
    }
}
