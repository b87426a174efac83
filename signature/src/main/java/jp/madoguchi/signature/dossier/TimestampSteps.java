package jp.madoguchi.signature.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.timestamp.Timestamp;

/** The steps that check one timestamp. */
final class TimestampSteps {
    private final Folder folder;

    TimestampSteps(Folder folder) {
        this.folder = folder;
    }

    /**
     * Adds the token, its authority and the step.
     *
     * @param name file name without ending
     * @param stamped {@code -data FILE} or {@code -digest HEX}
     * @param reliedOnAt when a later timestamp took over; empty for the newest, which must hold today
     * @return path of the token
     */
    String add(String name, Timestamp timestamp, String stamped, Optional<Instant> reliedOnAt, List<byte[]> crls) {
        String token = folder.add(name + ".tst", timestamp.token());
        String authorities = folder.authorities(name + "-ca.pem", timestamp.certificate());
        String authority = folder.add(
                name + "-tsa.pem", Folder.pem(List.of(timestamp.certificate().certificate())));
        folder.steps()
                .step(
                        "タイムスタンプ（" + timestamp.at() + "）を確かめます。",
                        "The timestamp of " + timestamp.at() + " holds.",
                        "openssl ts -verify " + stamped + " -in " + token + " -token_in -CAfile " + authorities
                                + " -untrusted " + authority
                                + reliedOnAt.map(Folder::at).orElse(""));
        folder.revocation(name + "-tsa.crl", timestamp.certificate(), authorities, crls);
        return token;
    }
}
