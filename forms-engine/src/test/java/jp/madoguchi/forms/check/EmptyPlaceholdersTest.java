package jp.madoguchi.forms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyPlaceholdersTest {

    private static final String FIELDS =
            """
            - {id: kind, type: choice, required: true, label: x, options: [{value: person, label: a}, {value: company, label: b}]}
            - {id: name, type: text, required: true, label: x}
            - {id: shop, type: text, label: x}
            - {id: capital, type: money, required: true, label: x, visible-if: kind = "company"}
            - id: rows
              type: repeat
              label: x
              fields:
                - {id: item, type: text, required: true, label: x}
                - {id: detail, type: text, required: true, label: x, visible-if: item = "other"}
            """;
    private static final String DOCUMENTS =
            """
            documents:
              - {id: company, template: document-company.md, title: x, outcome: grant, when: kind = "company"}
              - {id: all, template: document-all.md, title: x, outcome: grant}
            """;

    private static List<String> findings(String company, String all) {
        return SampleProcedure.withFields(FIELDS)
                .more(DOCUMENTS)
                .file("document-company.md", company)
                .file("document-all.md", all)
                .then(Found.by(new EmptyPlaceholders()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "屋号 {{ shop }} | shop | shop | is not answered",
                "屋号 {{ shown.shop }} | shown.shop | shop | is not answered",
                "額 {{ capital }} | capital | capital | is not asked",
                "額 {{ capital * 2 }} | capital * 2 | capital | is not asked",
                "額 {{ if kind = \"company\" then 1 else capital }} | if kind = \"company\" then 1 else capital | capital | is not asked",
            })
    void aGapThatCanBePrintedIsNamedAtItsLine(String line, String text, String field, String why) {
        assertEquals(
                List.of("document-all.md:3 '" + text + "' prints nothing where '" + field + "' " + why + ": put {{#if "
                        + field + " != null}} around it, or write what stands there then: {{ if " + field
                        + " = null then \"…\" else … }}"),
                findings("x", "一行目\n\n" + line + "\n"));
    }

    @Test
    void whatTheTemplateSeesToIsNoGap() {
        assertEquals(List.of(), findings("額 {{ capital }}、{{ name }}", "{{ applicant.name }}、{{ shown.name }}"));
        assertEquals(List.of(), findings("x", "{{ shop }}\n"));
        assertEquals(List.of(), findings("x", "{{#if shop != null}}\n屋号 {{ shop }}\n{{/if}}\n"));
        assertEquals(List.of(), findings("x", "屋号 {{ if shop = null then \"なし\" else shown.shop }}\n"));
        assertEquals(List.of(), findings("x", "{{#if kind = \"person\"}}\n個人\n{{else}}\n額 {{ capital }}\n{{/if}}\n"));
    }

    @Test
    void rowsAreFollowed() {
        String loop =
                "| 品 | 詳細 |\n|---|---|\n{{#each r in shown.rows}}\n| {{ r.item }} | {{ r.detail }} |\n{{/each}}\n";
        assertEquals(
                List.of(
                        "document-all.md:4 'r.detail' prints nothing where 'rows[].detail' is not asked: put {{#if detail"
                                + " != null}} around it, or write what stands there then: {{ if detail = null then \"…\" else … }}"),
                findings("x", loop));
        assertEquals(
                List.of(),
                findings("x", loop.replace("{{ r.detail }}", "{{ if r.detail = null then r.item else r.detail }}")));
    }
}
