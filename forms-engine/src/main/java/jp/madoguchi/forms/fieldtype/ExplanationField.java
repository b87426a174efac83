package jp.madoguchi.forms.fieldtype;

/** A paragraph between fields ({@code text}); nothing is asked. */
final class ExplanationField extends HeadingField {

    @Override
    public String id() {
        return "explanation";
    }
}
