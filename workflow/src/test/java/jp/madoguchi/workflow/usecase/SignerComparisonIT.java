package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.ComparedAttribute.Attribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the certificate says beside what was answered: told to both sides, deciding nothing. */
class SignerComparisonIT {
    private static final String PROCEDURE = "test-signer";

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    private static Answers answers(String name, String born, String city) throws Exception {
        return Answers.parse("{\"applicant_name\":\"" + name + "\",\"born\":\"" + born
                + "\",\"address\":{\"postal_code\":\"105-0001\",\"prefecture\":\"東京都\",\"city\":\"" + city
                + "\",\"street\":\"本町１\"},\"company\":\"株式会社みなと食堂\"}");
    }

    private List<String> told(List<ComparedAttribute> compared) {
        return compared.stream()
                .map(each -> each.attribute() + " " + each.likeness())
                .toList();
    }

    private List<ComparedAttribute> shown(ApplicationId id) throws Exception {
        return installation
                .get(OpenCase.class)
                .open(People.REVIEWER, id)
                .signature()
                .compared();
    }

    private List<ComparedAttribute> warned(Party party, ApplicationId id, Optional<byte[]> certificate)
            throws Exception {
        return warned(party, id, certificate, Locale.JAPAN);
    }

    private List<ComparedAttribute> warned(Party party, ApplicationId id, Optional<byte[]> certificate, Locale reader)
            throws Exception {
        ApplicationView view = installation.get(OpenApplication.class).open(party.asApplicant(), id);
        return installation.get(CompareSigner.class).differing(party.asApplicant(), view, certificate, reader);
    }

    @Test
    void equalAnswersAreEqualInAnyWidthAndSpacing() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, PROCEDURE, answers("山田　太郎", "1980-12-31", "みなと市"));
        assertEquals(
                List.of(),
                warned(
                        People.YAMADA,
                        id,
                        Optional.of(People.YAMADA_KEY.certificate().getEncoded())));
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        assertEquals(List.of("NAME EQUAL", "ADDRESS EQUAL", "BIRTH_DATE EQUAL"), told(shown(id)));
        CaseView.SignatureView signature =
                installation.get(OpenCase.class).open(People.REVIEWER, id).signature();
        assertEquals("pkcs12-browser", signature.method());
    }

    @Test
    void differencesAreToldToBothSidesAndStopNothing() throws Exception {
        ApplicationId before = journey.draft(People.YAMADA, PROCEDURE, answers("山田 太郎", "1980-12-31", "みなと市"));
        journey.file(People.YAMADA, before, People.YAMADA_KEY);
        ApplicationId id = journey.draft(People.YAMADA, PROCEDURE, answers("山田 花子", "1980-12-30", "港区"));
        List<ComparedAttribute> warnings = warned(People.YAMADA, id, Optional.empty());
        assertEquals(List.of("NAME DIFFERENT", "ADDRESS DIFFERENT", "BIRTH_DATE DIFFERENT"), told(warnings));
        assertEquals("山田 太郎", warnings.get(0).certified());
        assertEquals("山田 花子", warnings.get(0).answered());
        assertEquals("applicant_name", warnings.get(0).path());
        ComparedAttribute born =
                warned(People.YAMADA, id, Optional.empty(), Locale.ENGLISH).get(2);
        assertEquals("31 December 1980", born.certified());
        assertEquals("30 December 1980", born.answered());
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        assertEquals(warnings, shown(id));
    }

    @Test
    void companysNameIsComparedWithItsCertificate() throws Exception {
        ApplicationId id = journey.draft(People.SHOKUDO, PROCEDURE, answers("佐藤 次郎", "1980-12-31", "みなと市"));
        SigningKey key = People.SHOKUDO_KEY;
        journey.file(People.SHOKUDO, id, key);
        List<ComparedAttribute> compared = shown(id);
        assertEquals(List.of("CORPORATE_NAME EQUAL"), told(compared));
        assertEquals(Attribute.CORPORATE_NAME, compared.get(0).attribute());
        assertEquals(Likeness.EQUAL, compared.get(0).likeness());
    }
}
