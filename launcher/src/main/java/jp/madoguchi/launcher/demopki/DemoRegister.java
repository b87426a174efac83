package jp.madoguchi.launcher.demopki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.authority.RevokedSerial;

/** What each CA issued and revoked; one line for each certificate: {@code ca serial-hex [revoked-at]}. */
final class DemoRegister {
    private static final int SUPERSEDED = 4;

    private final List<String> lines = new ArrayList<>();

    static DemoRegister read(Path file) throws IOException {
        var register = new DemoRegister();
        register.lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        return register;
    }

    void add(DemoAuthority authority, BigInteger serial, Optional<Instant> revokedAt) {
        lines.add(authority.id() + " " + serial.toString(16)
                + revokedAt.map(at -> " " + at).orElse(""));
    }

    void write(Path file) throws IOException {
        PrivateFiles.writeSecret(file, String.join("\n", lines) + "\n");
    }

    Set<BigInteger> issued(DemoAuthority authority) {
        var serials = new HashSet<BigInteger>();
        entries(authority).forEach(words -> serials.add(new BigInteger(words[1], 16)));
        return serials;
    }

    Map<BigInteger, RevokedSerial> revoked(DemoAuthority authority) {
        var revoked = new HashMap<BigInteger, RevokedSerial>();
        for (String[] words : entries(authority)) {
            if (words.length < 3) continue;
            BigInteger serial = new BigInteger(words[1], 16);
            revoked.put(serial, new RevokedSerial(serial, Instant.parse(words[2]), SUPERSEDED));
        }
        return revoked;
    }

    private List<String[]> entries(DemoAuthority authority) {
        return lines.stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[0].equals(authority.id()))
                .toList();
    }
}
