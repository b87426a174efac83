package jp.madoguchi.workflow.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.OneTimeCode;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.persistence.DirectoryImport;

/** The people of the tests. */
public final class People {
    public static final AgencyId MINATO = new AgencyId("minato");
    public static final OfficeId SHIMIN = new OfficeId("shimin");
    public static final OfficeId EISEI = new OfficeId("eisei");
    public static final String PASSWORD = "correct horse battery staple";

    public static final Party YAMADA = new Party(
            party("yamada"),
            false,
            "山田 太郎",
            Optional.of("山田 太郎"),
            Optional.of(LocalDate.of(1980, 12, 31)),
            Optional.empty(),
            Optional.of("yamada@example.jp"));
    public static final Party SUZUKI = new Party(
            party("suzuki"),
            false,
            "鈴木 一郎",
            Optional.of("鈴木 一郎"),
            Optional.of(LocalDate.of(1975, 5, 5)),
            Optional.empty(),
            Optional.empty());
    public static final Party SHOKUDO = new Party(
            party("shokudo"),
            true,
            "株式会社みなと食堂",
            Optional.empty(),
            Optional.empty(),
            Optional.of("4010001234567"),
            Optional.of("info@example.jp"));

    public static final SigningKey YAMADA_KEY = Installation.PKI.person("山田 太郎", LocalDate.of(1980, 12, 31));
    public static final SigningKey SUZUKI_KEY = Installation.PKI.person("鈴木 一郎", LocalDate.of(1975, 5, 5));
    public static final SigningKey SHOKUDO_KEY = Installation.PKI.company("株式会社みなと食堂", "4010001234567", "佐藤 次郎");

    public static final Official INTAKE = official("intake", SHIMIN, Role.INTAKE);
    public static final Official REVIEWER = official("reviewer", SHIMIN, Role.REVIEWER);
    public static final Official REVIEWER_TWO = official("reviewer2", SHIMIN, Role.REVIEWER);
    public static final Official EISEI_REVIEWER = official("eisei-reviewer", EISEI, Role.INTAKE, Role.REVIEWER);
    public static final Official APPROVER = official("approver1", EISEI, Role.APPROVER, Role.REVIEWER);
    public static final Official APPROVER_TWO = official("approver2", EISEI, Role.APPROVER);
    public static final BearerToken YAMADA_TOKEN = BearerToken.next();
    public static final BearerToken REVIEWER_TOKEN = BearerToken.next();

    private People() {}

    public static Applicant applicant(Party party) {
        return party.asApplicant();
    }

    public static byte[] totpSecret(String login) {
        return ("secret of " + login).getBytes(StandardCharsets.UTF_8);
    }

    public static String code(String login, Instant at) {
        return OneTimeCode.at(totpSecret(login), at);
    }

    static void into(Connection connection, Instant now) throws SQLException {
        DirectoryImport directory = new DirectoryImport(connection);
        agency(directory);
        directory.office(MINATO, SHIMIN, "市民課", "Citizens");
        directory.office(MINATO, EISEI, "生活衛生課", "Hygiene");
        directory.office(MINATO, new OfficeId("opinion-police"), "警察署", "Police");
        directory.office(MINATO, new OfficeId("opinion-fire"), "消防署", "Fire station");
        PasswordHash password = PasswordHash.of(PASSWORD.toCharArray());
        for (Official official :
                new Official[] {INTAKE, REVIEWER, REVIEWER_TWO, EISEI_REVIEWER, APPROVER, APPROVER_TWO}) {
            directory.official(official, official.displayName(), password, totpSecret(official.displayName()));
        }
        for (Party party : new Party[] {YAMADA, SUZUKI, SHOKUDO}) {
            directory.party(party, now);
        }
        directory.token(YAMADA_TOKEN, YAMADA.id(), Set.of(TokenScope.APPLY), now, now.plusSeconds(3600));
        directory.token(REVIEWER_TOKEN, REVIEWER, Set.of(TokenScope.HANDLE_CASES), now, now.plusSeconds(3600));
    }

    private static PartyId party(String name) {
        return new PartyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Official official(String login, OfficeId office, Role... roles) {
        UUID id = UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8));
        Set<RoleInOffice> held =
                Arrays.stream(roles).map(role -> new RoleInOffice(office, role)).collect(Collectors.toSet());
        return new Official(new OfficialId(id), MINATO, login, held, null);
    }

    /** Enters the agency of all the offices, if it is new. */
    static void agency(DirectoryImport directory) throws SQLException {
        directory.agency(MINATO, "みなと市", "Minato City");
    }
}
