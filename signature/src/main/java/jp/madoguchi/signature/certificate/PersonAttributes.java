package jp.madoguchi.signature.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The four attributes of a JPKI signing certificate, from its subjectAltName
 * (otherName {@code 1.2.392.200149.8.5.5.1} to {@code .6}); text exactly as encoded, never normalised.
 *
 * @param name family and given name
 * @param nameSubstitutes one flag per character of the name, {@code 1} where a substitute character stands
 * @param sex 1 male, 2 female, 3 unknown, as encoded
 * @param birthDate date of birth; empty if the encoded date is not a calendar date
 * @param address address as registered
 * @param addressSubstitutes flags of the address, as for the name
 */
public record PersonAttributes(
        String name,
        String nameSubstitutes,
        Optional<String> sex,
        Optional<LocalDate> birthDate,
        String address,
        String addressSubstitutes)
        implements SignerAttributes {
    @Override
    public String displayName() {
        return name;
    }

    @Override
    public <R> R fold(
            Function<PersonAttributes, R> person,
            Function<CorporateAttributes, R> corporation,
            Function<SubjectAttributes, R> subject) {
        return person.apply(this);
    }
}
