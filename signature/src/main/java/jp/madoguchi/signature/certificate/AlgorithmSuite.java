package jp.madoguchi.signature.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Until when algorithms and key sizes may be relied on, as CRYPTREC's requirements on cryptographic strength date them.
 * The allow-list of {@link AlgorithmPolicy} says what is accepted at all; this says when it ends.
 */
public final class AlgorithmSuite {
    private static final AlgorithmSuite CRYPTREC = standard();

    private final List<Entry> entries;

    private AlgorithmSuite(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One line of the suite.
     *
     * @param algorithm {@code RSA}, {@code ECDSA} or {@code SHA}
     * @param bits least size of key or digest in bits; the largest that fits decides
     * @param end first day (UTC) on which it proves nothing any more; empty while no end is set
     */
    public record Entry(String algorithm, int bits, Optional<LocalDate> end) {
        Instant endInstant() {
            return end.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(Instant.MAX);
        }
    }

    /** The suite that ships with the product. */
    public static AlgorithmSuite cryptrec() {
        return CRYPTREC;
    }

    /**
     * A suite of lines {@code <algorithm> <least bits> [<first day it proves nothing>]}; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException naming the first line that cannot be read
     */
    public static AlgorithmSuite of(String text) {
        var entries = new ArrayList<Entry>();
        for (String line : text.lines().toList()) {
            String stripped = line.replaceFirst("#.*", "").strip();
            if (!stripped.isEmpty()) entries.add(entry(stripped));
        }
        for (String algorithm : List.of("RSA", "ECDSA", "SHA"))
            if (entries.stream().noneMatch(entry -> entry.algorithm().equals(algorithm)))
                throw new IllegalArgumentException("the suite does not name " + algorithm);
        return new AlgorithmSuite(entries);
    }

    /** Reads a suite from a file. */
    public static AlgorithmSuite read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    private static Entry entry(String line) {
        List<String> parts = List.of(line.split("\\s+", -1));
        try {
            if (parts.size() < 2
                    || parts.size() > 3
                    || !List.of("RSA", "ECDSA", "SHA").contains(parts.get(0)))
                throw new IllegalArgumentException("not a line of a suite: " + line);
            Optional<LocalDate> end = parts.size() == 3 ? Optional.of(LocalDate.parse(parts.get(2))) : Optional.empty();
            return new Entry(parts.get(0), Integer.parseInt(parts.get(1)), end);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException("not a line of a suite: " + line, e);
        }
    }

    private static AlgorithmSuite standard() {
        try (InputStream in = AlgorithmSuite.class.getResourceAsStream("algorithm-suite.txt")) {
            if (in == null) throw new IllegalStateException("resource missing: algorithm-suite.txt");
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * From when a digest proves nothing any more; {@link Instant#MAX} while no end is set, {@link Instant#MIN} for
     * digests outside the suite.
     *
     * @param name JCA name, such as {@code SHA-256}
     */
    public Instant endOfDigest(String name) {
        return name.startsWith("SHA-") ? end("SHA", Integer.parseInt(name.substring(4))) : Instant.MIN;
    }

    /** From when signatures by a key prove nothing any more. */
    public Instant endOfKey(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) return end("RSA", rsa.getModulus().bitLength());
        if (key instanceof ECPublicKey ec)
            return end("ECDSA", ec.getParams().getCurve().getField().getFieldSize());
        return Instant.MIN;
    }

    /** From when a path proves nothing any more: the first end of any of its keys. */
    public Instant endOfPath(Collection<X509Certificate> path) {
        Instant first = Instant.MAX;
        for (X509Certificate certificate : path) {
            Instant end = endOfKey(certificate.getPublicKey());
            if (end.isBefore(first)) first = end;
        }
        return first;
    }

    private Instant end(String algorithm, int bits) {
        Instant end = Instant.MIN;
        int best = -1;
        for (Entry entry : entries)
            if (entry.algorithm().equals(algorithm) && entry.bits() <= bits && entry.bits() > best) {
                best = entry.bits();
                end = entry.endInstant();
            }
        return end;
    }
}
