package jp.madoguchi.workflow.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.authority.Position;
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

    /** Gives each post that a step names to the approver of that level. */
    public void hold(OfficeId office, List<ApprovalStep> steps) throws SQLException {
        try (Connection connection = Database.shared().open()) {
            DirectoryImport directory = new DirectoryImport(connection);
            for (int level = 0; level < steps.size(); level++) {
                Optional<OfficialId> holder = Optional.of(approvers.get(level).id());
                String title = steps.get(level).name().ja();
                for (String post : steps.get(level).position().stream().toList()) {
                    directory.position(new Position(People.MINATO, post, office, title, holder));
                }
            }
        }
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
