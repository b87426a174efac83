package jp.madoguchi.signature.certificate;

import java.util.function.Function;

/**
 * A certificate that names no person or corporation (an authentication certificate, a seal, a TSA).
 *
 * @param commonName the subject's CN, or the whole subject where it has none
 */
public record SubjectAttributes(String commonName) implements SignerAttributes {
    @Override
    public String displayName() {
        return commonName;
    }

    @Override
    public <R> R fold(
            Function<PersonAttributes, R> person,
            Function<CorporateAttributes, R> corporation,
            Function<SubjectAttributes, R> subject) {
        return subject.apply(this);
    }
}
