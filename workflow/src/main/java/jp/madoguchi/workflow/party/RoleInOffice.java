package jp.madoguchi.workflow.party;

import java.io.Serializable;

/**
 * A role held in one office.
 *
 * @param office where
 * @param role what
 */
public record RoleInOffice(OfficeId office, Role role) implements Serializable {}
