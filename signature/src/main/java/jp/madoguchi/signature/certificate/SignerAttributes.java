package jp.madoguchi.signature.certificate;

import java.util.function.Function;

/** Whom a certificate names, as far as its profile says: a person, a corporation, or only a subject. */
public sealed interface SignerAttributes permits PersonAttributes, CorporateAttributes, SubjectAttributes {
    /** The name to show. */
    String displayName();

    /** One answer for each kind of holder. */
    <R> R fold(
            Function<PersonAttributes, R> person,
            Function<CorporateAttributes, R> corporation,
            Function<SubjectAttributes, R> subject);
}
