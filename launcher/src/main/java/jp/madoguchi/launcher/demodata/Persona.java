package jp.madoguchi.launcher.demodata;

import java.util.List;
import java.util.UUID;

/**
 * One entry of {@code personas.json}: everything needed to act as this person. Empty texts stand
 * for what the person does not have.
 *
 * @param id short ASCII id
 * @param uuid key in the database, of the official or the party
 * @param kind {@code citizen}, {@code company} or {@code official}
 * @param name as shown
 * @param login an official's login name
 * @param password an official's password
 * @param totpSecret an official's one-time-code secret, Base32
 * @param office an official's office
 * @param roles an official's roles in that office
 * @param pkcs12 certificates with private keys
 * @param apiToken bearer token
 */
record Persona(
        String id,
        UUID uuid,
        String kind,
        String name,
        String login,
        String password,
        String totpSecret,
        String office,
        List<String> roles,
        List<KeyFile> pkcs12,
        String apiToken) {

    Persona {
        roles = List.copyOf(roles);
        pkcs12 = List.copyOf(pkcs12);
    }

    Persona withKeys(List<KeyFile> keys) {
        return new Persona(id, uuid, kind, name, login, password, totpSecret, office, roles, keys, apiToken);
    }

    /**
     * A PKCS#12 file.
     *
     * @param purpose {@code signing} or {@code authentication}
     * @param file relative to the demo directory
     * @param password of the file
     */
    record KeyFile(String purpose, String file, String password) {}
}
