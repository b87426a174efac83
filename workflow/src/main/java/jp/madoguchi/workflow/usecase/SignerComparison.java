package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.CorporateAttributes;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.SignerAttributes;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.usecase.ComparedAttribute.Attribute;

/**
 * Compares what a signing certificate says of its holder with the answers. A difference decides nothing: a person looks
 * at it, with both shown.
 */
@Singleton
class SignerComparison {
    private static final Map<String, String> SEXES = Map.of("1", "男", "2", "女", "3", "不明");

    private final ContainerCheck check;

    @Inject
    SignerComparison(ContainerCheck check) {
        this.check = check;
    }

    private record Fact(Attribute attribute, String certified, String substitutes) {}

    /** Compares with every visible and answered question for the same; dates are told in the reader's language. */
    List<ComparedAttribute> compare(
            PublishedProcedure procedure, Answers answers, Evaluation evaluation, byte[] certificate, Locale reader) {
        FormDefinition form = procedure.definition().form();
        List<ComparedAttribute> compared = new ArrayList<>();
        for (Fact fact : facts(procedure, certificate)) {
            for (Field field : form.fields()) {
                if (!field.autocomplete().equals(fact.attribute().token())
                        || field.path().contains("[]")
                        || !evaluation.isVisible(field.path())) continue;
                answers.at(field.path()).ifPresent(value -> compared.add(compared(form, field, value, fact, reader)));
            }
        }
        return compared;
    }

    private static ComparedAttribute compared(
            FormDefinition form, Field field, Object value, Fact fact, Locale reader) {
        String answered = form.display(field, value, Locale.JAPAN);
        String certified = fact.certified();
        Likeness likeness =
                switch (fact.attribute()) {
                    case BIRTH_DATE -> value.equals(certified) ? Likeness.EQUAL : Likeness.DIFFERENT;
                    case SEX -> answered.startsWith(certified) ? Likeness.EQUAL : Likeness.DIFFERENT;
                    case ADDRESS -> Likeness.of(certified, fact.substitutes(), withoutPostalCode(answered));
                    case NAME, CORPORATE_NAME -> Likeness.of(certified, fact.substitutes(), answered);
                };
        String shown = fact.attribute() == Attribute.BIRTH_DATE ? form.display(field, certified, reader) : certified;
        return new ComparedAttribute(
                fact.attribute(), field.path(), shown, form.display(field, value, reader), likeness);
    }

    /** Certificates have no postal code. */
    private static String withoutPostalCode(String address) {
        return address.replaceFirst("^〒\\d{3}-\\d{4} ", "");
    }

    private List<Fact> facts(PublishedProcedure procedure, byte[] certificate) {
        return attributes(procedure, certificate)
                .map(found -> found.fold(
                        SignerComparison::ofPerson, SignerComparison::ofCorporation, subject -> List.<Fact>of()))
                .orElse(List.of());
    }

    private static List<Fact> ofPerson(PersonAttributes person) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Attribute.NAME, person.name(), person.nameSubstitutes()));
        if (!person.address().isEmpty()) {
            facts.add(new Fact(Attribute.ADDRESS, person.address(), person.addressSubstitutes()));
        }
        person.birthDate().ifPresent(day -> facts.add(new Fact(Attribute.BIRTH_DATE, day.toString(), "")));
        person.sex()
                .flatMap(code -> Optional.ofNullable(SEXES.get(code)))
                .ifPresent(sex -> facts.add(new Fact(Attribute.SEX, sex, "")));
        return facts;
    }

    private static List<Fact> ofCorporation(CorporateAttributes corporation) {
        return List.of(new Fact(Attribute.CORPORATE_NAME, corporation.name(), ""));
    }

    /** By the first profile of the procedure that fits, those that name somebody first. */
    private Optional<SignerAttributes> attributes(PublishedProcedure procedure, byte[] certificate) {
        List<CertificateProfile> profiles = check
                .profiles(procedure.definition().signature().profiles())
                .stream()
                .sorted(Comparator.comparing(CertificateProfile::attributes))
                .toList();
        return profiles.stream()
                .flatMap(profile -> attributes(profile, certificate).stream())
                .findFirst();
    }

    private static Optional<SignerAttributes> attributes(CertificateProfile profile, byte[] certificate) {
        try {
            return Optional.of(SignerAttributes.of(Certificates.read(certificate), profile));
        } catch (CertificateRejected otherKind) {
            return Optional.empty();
        }
    }
}
