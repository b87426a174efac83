package jp.madoguchi.web.citizen;

import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.ComparedAttribute;

/** Says to applicants where an answer differs from their signing certificate. */
final class SignerWords {
    private SignerWords() {}

    static String of(ComparedAttribute compared, Messages texts) {
        return texts.text("signer.differs." + compared.attribute().token(), compared.certified(), compared.answered());
    }
}
