package jp.madoguchi.web.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.PageEntries;
import jp.madoguchi.web.field.PagePlan;
import jp.madoguchi.web.field.SectionEntry;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.usecase.ApplicationView;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ControlContractTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>' & ]]> 葛󠄀城";

    @Test
    void everyFieldTypeIsDrawn() {
        for (FieldType type : FieldTypes.ALL.types()) Controls.of(type.id());
    }

    @Test
    void whatNobodyDrawsIsNamed() {
        String message = assertThrows(IllegalStateException.class, () -> Controls.of("no-such-type"))
                .getMessage();
        assertTrue(message.contains("no-such-type") && message.contains("NoSuchTypeControl"), message);
    }

    /** Every page of every procedure, for each of its examples, in each language: as it is stored and wrongly typed. */
    @Test
    void everyPageIsWellFormedAndNamesItsInputs() throws Exception {
        Set<String> drawn = new TreeSet<>();
        for (Path folder : ProcedureFolder.versionsBelow(Path.of("../procedures"))) {
            ProcedureDefinition definition = definition(folder);
            for (Example example : definition.examples()) {
                Language language =
                        Language.values()[Math.floorMod(example.name().hashCode(), 3)];
                ApplicationView view = view(definition, example.answers(), example.today());
                for (Page page : definition.form().pages()) {
                    PageEntries entries =
                            new PageEntries(view, PagePlan.of(view.procedure(), page, language), Map.of());
                    check(entries, drawn);
                    entries.read(hostile(entries));
                    entries.take(view.evaluation().findings());
                    entries.all().forEach(entry -> entry.complain(HOSTILE));
                    check(entries, drawn);
                }
            }
        }
        Set<String> types =
                FieldTypes.ALL.types().stream().map(FieldType::id).collect(Collectors.toCollection(TreeSet::new));
        types.removeAll(drawn);
        assertEquals(Set.of("check-digit-code", "heading"), types, "types that no procedure has");
    }

    private static ProcedureDefinition definition(Path folder) throws IOException {
        return new DefinitionCompiler()
                .compile(ProcedureFolder.read(folder))
                .definition()
                .orElseThrow();
    }

    private static ApplicationView view(ProcedureDefinition definition, Answers answers, LocalDate today) {
        Instant now = Instant.parse("2026-04-01T00:00:00Z");
        return new ApplicationView(
                ApplicationId.next(now),
                1,
                new PublishedProcedure(new ProcedureVersion(definition.id(), definition.version()), definition, now),
                answers,
                definition.form().evaluate(answers, today),
                List.of(),
                ApplicationState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, String[]> hostile(PageEntries entries) {
        Map<String, String[]> inputs = new HashMap<>();
        entries.all().forEach(entry -> {
            inputs.put(entry.getId(), new String[] {HOSTILE});
            entry.getParts().keySet().forEach(part -> inputs.put(entry.getId() + "-" + part, new String[] {HOSTILE}));
        });
        return inputs;
    }

    private static void check(PageEntries entries, Set<String> drawn) throws Exception {
        Html html = new Html();
        Drawing drawing = new Drawing(html, jp.madoguchi.web.component.Messages.of(Language.JA), new Nowhere());
        html.raw("<form>");
        for (SectionEntry section : entries.sections()) section.fields().forEach(drawing::field);
        html.raw("</form>");
        entries.all().map(FieldEntry::getType).forEach(drawn::add);
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.toString())));
        assertEquals(0, page.getElementsByTagName("script").getLength());
        Set<String> ids = new HashSet<>();
        List<Element> all = elements(page);
        for (Element each : all) {
            if (each.hasAttribute("id"))
                assertTrue(ids.add(each.getAttribute("id")), each.getAttribute("id") + " twice");
        }
        for (Element each : all) {
            for (String reference : List.of("for", "aria-describedby", "aria-labelledby", "list")) {
                for (String id : each.getAttribute(reference).strip().split(" +")) {
                    assertTrue(id.isEmpty() || ids.contains(id), reference + " names nothing: " + id);
                }
            }
        }
    }

    private static List<Element> elements(Document page) {
        NodeList nodes = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    /** A form that stands nowhere. */
    private record Nowhere() implements FormAround {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 4, 1);
        }

        @Override
        public String fileUrl(String attachment) {
            return "/" + attachment;
        }

        @Override
        public String optionsUrl(FieldEntry entry) {
            return "/options";
        }

        @Override
        public List<ChoiceEntry> earlier(FieldEntry entry) {
            return List.of(new ChoiceEntry("1", HOSTILE, HOSTILE));
        }
    }
}
