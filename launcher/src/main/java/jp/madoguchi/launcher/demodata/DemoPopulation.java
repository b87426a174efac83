package jp.madoguchi.launcher.demodata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.launcher.demodata.DemoStaff.DemoOffice;
import jp.madoguchi.launcher.demodata.DemoStaff.DemoOfficial;
import jp.madoguchi.launcher.demodata.DemoStaff.DemoPosition;
import jp.madoguchi.launcher.demopki.DemoPerson;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.demopki.DemoPki.PersonKey;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.authority.Position;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.persistence.DirectoryImport;

/**
 * Puts the demo's people into the database and into {@code personas.json}. Every start does the
 * same: what is there stays, what is missing is added, so a new database gets the people that the
 * file already names.
 */
public final class DemoPopulation {

    private static final AgencyId AGENCY = new AgencyId(DemoStaff.AGENCY);
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(365);

    private final Path demo;
    private final DemoPki pki;
    private final Instant now;

    /**
     * @param demo {@code DATA/demo}
     * @param pki where the certificates come from
     * @param clock for creation and expiry
     */
    public DemoPopulation(Path demo, DemoPki pki, Clock clock) {
        this.demo = demo;
        this.pki = pki;
        this.now = clock.instant();
    }

    /**
     * Adds what is missing, in one transaction.
     *
     * @param connection to the migrated database
     */
    public void seed(Connection connection) throws SQLException, IOException {
        PersonasFile file = new PersonasFile(demo);
        Map<String, Persona> known = file.read();
        List<Persona> people = new ArrayList<>();
        connection.setAutoCommit(false);
        DirectoryImport directory = new DirectoryImport(connection);
        directory.agency(AGENCY, DemoStaff.AGENCY_NAME, DemoStaff.AGENCY_NAME_EN);
        for (Map.Entry<DemoPerson, List<PersonKey>> person : keysByPerson().entrySet()) {
            Persona persona = persona(person.getKey(), person.getValue(), known);
            enter(directory, person.getKey(), person.getValue(), persona);
            people.add(persona);
        }
        Set<String> logins = logins(connection);
        for (DemoOffice office : DemoStaff.offices().toList()) {
            directory.office(AGENCY, new OfficeId(office.id()), office.name(), office.nameEn());
            for (DemoOfficial official : office.officials().toList()) {
                Persona persona =
                        Optional.ofNullable(known.get(official.id())).orElseGet(() -> persona(office, official));
                enter(directory, office, official, persona, logins.contains(persona.login()));
                people.add(persona);
            }
        }
        for (DemoPosition position : DemoStaff.positions().toList()) {
            Optional<OfficialId> holder = people.stream()
                    .filter(persona -> persona.id().equals(position.holder()))
                    .map(persona -> new OfficialId(persona.uuid()))
                    .findFirst();
            directory.position(
                    new Position(AGENCY, position.id(), new OfficeId(position.office()), position.name(), holder));
        }
        file.write(people);
        connection.commit();
    }

    private Map<DemoPerson, List<PersonKey>> keysByPerson() throws IOException {
        Map<DemoPerson, List<PersonKey>> keys = new LinkedHashMap<>();
        pki.people().forEach(key -> keys.computeIfAbsent(key.person(), person -> new ArrayList<>())
                .add(key));
        return keys;
    }

    private Persona persona(DemoPerson person, List<PersonKey> keys, Map<String, Persona> known) {
        List<Persona.KeyFile> files = keys.stream().flatMap(this::files).toList();
        Persona before = known.get(person.id());
        if (before != null) {
            return before.withKeys(files);
        }
        return new Persona(
                person.id(),
                UUID.randomUUID(),
                person.kind().name().toLowerCase(Locale.ROOT),
                person.name(),
                "",
                "",
                "",
                "",
                List.of(),
                files,
                BearerToken.next().value());
    }

    /** A company's one certificate serves for signing and for logging in. */
    private Stream<Persona.KeyFile> files(PersonKey key) {
        String file = demo.relativize(key.file()).toString();
        List<String> purposes =
                switch (key.use()) {
                    case SIGNING -> List.of("signing");
                    case AUTHENTICATION -> List.of("authentication");
                    case RENEWED -> List.of("renewed");
                    case REGISTRAR -> List.of("signing", "authentication");
                };
        return purposes.stream().map(purpose -> new Persona.KeyFile(purpose, file, key.password()));
    }

    private Persona persona(DemoOffice office, DemoOfficial official) {
        return new Persona(
                official.id(),
                UUID.randomUUID(),
                "official",
                official.name(),
                official.id(),
                Secrets.password(),
                Secrets.oneTimeCodeSecret(),
                office.id(),
                official.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList(),
                List.of(),
                BearerToken.next().value());
    }

    private void enter(DirectoryImport directory, DemoPerson person, List<PersonKey> keys, Persona persona)
            throws SQLException {
        PartyId id = new PartyId(persona.uuid());
        boolean company = person.kind() == DemoPerson.Kind.COMPANY;
        directory.party(
                new Party(
                        id,
                        company,
                        person.name(),
                        company ? Optional.empty() : Optional.of(person.name()),
                        company ? Optional.empty() : Optional.of(person.birthDate()),
                        person.corporateNumber(),
                        Optional.of(person.id() + "@example.jp")),
                now);
        for (PersonKey key : keys) {
            if (key.use() == DemoPerson.Use.RENEWED) continue;
            directory.certificate(id, certificate(key.certificate()), key.use() != DemoPerson.Use.AUTHENTICATION, now);
        }
        directory.token(
                new BearerToken(persona.apiToken()), id, Set.of(TokenScope.APPLY), now, now.plus(TOKEN_LIFETIME));
    }

    private void enter(DirectoryImport directory, DemoOffice office, DemoOfficial demo, Persona persona, boolean there)
            throws SQLException {
        Official official = new Official(
                new OfficialId(persona.uuid()),
                AGENCY,
                persona.name(),
                demo.roles().stream()
                        .map(role -> new RoleInOffice(new OfficeId(office.id()), role))
                        .collect(Collectors.toSet()),
                null);
        if (!there) {
            directory.official(
                    official,
                    persona.login(),
                    PasswordHash.ofGenerated(persona.password().toCharArray()),
                    Secrets.bytes(persona.totpSecret()));
        }
        directory.token(
                new BearerToken(persona.apiToken()),
                official,
                Set.of(TokenScope.HANDLE_CASES),
                now,
                now.plus(TOKEN_LIFETIME));
    }

    private static Set<String> logins(Connection connection) throws SQLException {
        Set<String> logins = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("select login_name from official");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                logins.add(rows.getString(1));
            }
        }
        return logins;
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
