package jp.madoguchi.forms.check;

import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;

/** Fields that people answer, of which nothing says who may read them; a row's fields may leave it to their group. */
final class Unexplained implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        for (Page page : examined.definition().form().pages()) {
            page.fields().forEach(field -> field(field, examined, findings));
        }
    }

    private static void field(Field field, Examined examined, Findings findings) {
        if (!field.readers().isEmpty()) {
            return;
        }
        if (field.isRepeat()) {
            field.children().forEach(child -> field(child, examined, findings));
        } else if (field.type().isAnswerable()) {
            findings.add(
                    examined.places().field(field.path()),
                    "nothing says who may read '" + field.path()
                            + "': add 'readers', such as [intake, reviewer, approver]");
        }
    }
}
