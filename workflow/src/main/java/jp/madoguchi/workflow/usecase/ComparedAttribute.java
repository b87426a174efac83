package jp.madoguchi.workflow.usecase;

import jp.madoguchi.signature.certificate.Likeness;

/**
 * What the signing certificate says of its holder, beside the answer to the question for the same.
 *
 * @param attribute what is compared
 * @param path of the field that asks for it
 * @param certified as the certificate has it
 * @param answered the answer in words
 * @param likeness how they relate
 */
public record ComparedAttribute(
        Attribute attribute, String path, String certified, String answered, Likeness likeness) {
    /** What is compared; the field is known by its {@code autocomplete} token, which says that it is the person's own. */
    public enum Attribute {
        NAME("name"),
        ADDRESS("street-address"),
        BIRTH_DATE("bday"),
        SEX("sex"),
        CORPORATE_NAME("organization");

        private final String token;

        Attribute(String token) {
            this.token = token;
        }

        /** The HTML autocomplete token of fields that ask for it. */
        public String token() {
            return token;
        }
    }
}
