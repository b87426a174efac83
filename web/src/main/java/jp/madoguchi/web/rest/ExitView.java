package jp.madoguchi.web.rest;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.validation.Exit;

/** A way out: the procedure is not for this applicant. Its finding has the same code. */
record ExitView(String id, String path, Texts title, Texts text, Optional<Link> link) {

    /** Where to go on. */
    record Link(String url, Texts label) {}

    static List<ExitView> all(List<Exit> exits) {
        return exits.stream()
                .map(exit -> new ExitView(
                        exit.id(),
                        exit.path(),
                        Texts.of(exit.title()),
                        Texts.of(exit.text()),
                        exit.link().map(link -> new Link(link.url(), Texts.of(link.label())))))
                .toList();
    }
}
