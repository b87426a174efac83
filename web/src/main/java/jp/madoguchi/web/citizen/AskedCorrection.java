package jp.madoguchi.web.citizen;

import java.util.Locale;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.usecase.ApplicationView;

/**
 * One thing to correct.
 *
 * @param label the field, or the signature
 * @param reason why
 * @param url where
 */
public record AskedCorrection(String label, String reason, String url) {
    static AskedCorrection of(CorrectionItem item, ApplicationView view, Locale locale, Messages texts) {
        if (item.isSignature()) {
            return new AskedCorrection(
                    texts.text("correction.signature"), item.reason(), Address.of("check", view.id()));
        }
        FormDefinition form = view.procedure().definition().form();
        String label =
                form.field(item.path()).map(field -> field.label().in(locale)).orElse(item.path());
        String page = form.pageOf(item.path()).map(Page::id).orElse("");
        return new AskedCorrection(label, item.reason(), Address.field(view.id(), page, item.path()));
    }
}
