package jp.madoguchi.web.rest;

import java.util.List;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Severity;

/** Something to mend or to look at, at one field. */
record FindingView(String path, String code, Severity severity, Texts message) {
    static List<FindingView> all(List<Finding> findings) {
        return findings.stream()
                .map(found -> new FindingView(found.path(), found.code(), found.severity(), Texts.of(found.message())))
                .toList();
    }
}
