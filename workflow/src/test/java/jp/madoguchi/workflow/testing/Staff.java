package jp.madoguchi.workflow.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.persistence.DirectoryImport;

/** Who works in an office: enough people for the longest chain of approvals. */
public record Staff(Official intake, Official reviewer, List<Official> approvers, Official supervisor) {
    private static final int LONGEST_CHAIN = 4;
    private static final PasswordHash PASSWORD = PasswordHash.of(People.PASSWORD.toCharArray());

    /** The staff of an office, entered with it into the database if it is new. */
    public static Staff of(OfficeId office) throws SQLException {
        Staff staff = new Staff(
                official(office, "intake", Role.INTAKE),
                official(office, "reviewer", Role.REVIEWER),
                IntStream.rangeClosed(1, LONGEST_CHAIN)
                        .mapToObj(level -> official(office, "approver" + level, Role.APPROVER))
                        .toList(),
                official(office, "supervisor", Role.SUPERVISOR));
        try (Connection connection = Database.shared().open()) {
            DirectoryImport directory = new DirectoryImport(connection);
            People.agency(directory);
            directory.office(People.MINATO, office, office.value(), office.value());
            staff.enter(directory, staff.intake);
            staff.enter(directory, staff.reviewer);
            staff.enter(directory, staff.supervisor);
            for (Official approver : staff.approvers) {
                staff.enter(directory, approver);
            }
        }
        return staff;
    }

    private void enter(DirectoryImport directory, Official official) throws SQLException {
        directory.official(
                official,
                official.displayName(),
                PASSWORD,
                official.displayName().getBytes(StandardCharsets.UTF_8));
    }

    private static Official official(OfficeId office, String post, Role role) {
        String login = "staff-" + office.value() + "-" + post;
        UUID id = UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8));
        return new Official(new OfficialId(id), People.MINATO, login, Set.of(new RoleInOffice(office, role)), null);
    }
}
