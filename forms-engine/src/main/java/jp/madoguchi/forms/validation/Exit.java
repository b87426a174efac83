package jp.madoguchi.forms.validation;

import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * An answer that shows this procedure is not for the applicant (public servants ask their own office for child
 * allowance): the applicant is told why, and where to go instead. A finding with the same id blocks filing.
 *
 * @param id stable name
 * @param path where the answer stands: {@code claimant_work}
 * @param title why the procedure ends here, in one line
 * @param text what to do instead; line breaks separate paragraphs
 * @param link where to go on, if there is such an address
 */
public record Exit(String id, String path, LocalizedText title, LocalizedText text, Optional<Link> link) {

    /**
     * Where to go on.
     *
     * @param url {@code https://…}, {@code http://…} or a path of this system
     * @param label what stands there
     */
    public record Link(String url, LocalizedText label) {}
}
