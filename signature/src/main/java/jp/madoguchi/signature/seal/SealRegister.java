package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.seal.SealMissing.Reason;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.token.TokenRefused;

/**
 * The register of official seals (公印台帳): which seals which document on which day. It follows its file: what is
 * changed there counts from the next document on. Keys stay open. Thread-safe.
 */
public final class SealRegister {
    private static final System.Logger LOG = System.getLogger(SealRegister.class.getName());

    private final Path file;
    private final ZoneId office;
    private final TimestampSource timestamps;
    private final AtomicReference<Read> read = new AtomicReference<>();
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    private record Read(String stamp, List<RegisteredSeal> seals) {}

    /**
     * What came of opening a key.
     *
     * @param stamp of the place and files it was opened from
     * @param key empty if it could not be opened
     * @param worthRetrying false if the same try would lock the token
     */
    private record Opened(String stamp, Optional<SigningKey> key, boolean worthRetrying) {
        boolean stands(String now) {
            return stamp.equals(now) && (key.isPresent() || !worthRetrying);
        }
    }

    /** What is told, and forgotten, when a key stops signing. */
    interface Failing {
        SealMissing because(SigningKey.KeyUnusable failure);
    }

    private SealRegister(Path file, ZoneId office, TimestampSource timestamps) {
        this.file = file;
        this.office = office;
        this.timestamps = timestamps;
    }

    /**
     * Opens a register; keys are opened when they are first wanted.
     *
     * @param office where the days of the seals' periods begin
     * @throws IOException {@code file:line: what is wrong}
     */
    public static SealRegister open(Path file, ZoneId office, TimestampSource timestamps) throws IOException {
        var register = new SealRegister(file, office, timestamps);
        register.seals();
        return register;
    }

    /** The seals whose keys cannot be opened now, by name and id. */
    public List<String> unusable() throws IOException {
        return seals().stream()
                .filter(seal -> key(seal).isEmpty())
                .map(RegisteredSeal::label)
                .toList();
    }

    /**
     * The seal for a use. Of those that are meant for it the most closely meant decide, and of these the newest whose
     * period holds; nothing falls back to a seal that is meant for something wider.
     *
     * @param at the instant of sealing
     * @throws SealMissing if there is none now
     */
    public ChosenSeal choose(SealUse use, Instant at) throws SealMissing {
        List<RegisteredSeal> meant = closest(use);
        if (meant.isEmpty()) throw new SealMissing(Reason.NONE, "");
        LocalDate today = LocalDate.ofInstant(at, office);
        RegisteredSeal seal = meant.stream()
                .filter(one -> one.begun(today) && !one.ended(today))
                .min(RegisteredSeal.NEWEST_FIRST)
                .orElseThrow(() -> outside(meant, today));
        SigningKey key = key(seal).orElseThrow(() -> new SealMissing(Reason.UNUSABLE, seal.label()));
        requireValid(key.certificate(), seal, at);
        return new ChosenSeal(seal.id(), new DocumentSealer(key, timestamps), failure -> {
            opened.remove(seal.id());
            LOG.log(Level.WARNING, () -> "The key of seal " + seal.id() + " does not sign", failure);
            return new SealMissing(Reason.UNUSABLE, seal.label());
        });
    }

    private List<RegisteredSeal> closest(SealUse use) throws SealMissing {
        List<RegisteredSeal> serving;
        try {
            serving = seals().stream().filter(seal -> seal.serves(use)).toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The register of seals cannot be read", e);
            throw new SealMissing(Reason.REGISTER, "");
        }
        int most = serving.stream().mapToInt(RegisteredSeal::closeness).max().orElse(0);
        return serving.stream().filter(seal -> seal.closeness() == most).toList();
    }

    /** Names the one that ended last, else the one that begins first. */
    private static SealMissing outside(Collection<RegisteredSeal> meant, LocalDate today) {
        return meant.stream()
                .filter(seal -> seal.ended(today))
                .max(Comparator.comparing(seal -> seal.until().orElseThrow()))
                .map(seal -> new SealMissing(Reason.ENDED, seal.label()))
                .orElseGet(() -> new SealMissing(
                        Reason.NOT_BEGUN,
                        meant.stream()
                                .min(Comparator.comparing(RegisteredSeal::from))
                                .orElseThrow()
                                .label()));
    }

    private static void requireValid(X509Certificate certificate, RegisteredSeal seal, Instant at) throws SealMissing {
        if (at.isBefore(certificate.getNotBefore().toInstant())) throw new SealMissing(Reason.NOT_BEGUN, seal.label());
        if (at.isAfter(certificate.getNotAfter().toInstant())) throw new SealMissing(Reason.ENDED, seal.label());
    }

    private Optional<SigningKey> key(RegisteredSeal seal) {
        var stamp = new StringBuilder(seal.key().toString());
        seal.key().files().forEach(part -> stamp.append('\n').append(stamp(part)));
        return opened.compute(
                        seal.id(),
                        (id, before) -> before != null && before.stands(stamp.toString())
                                ? before
                                : open(seal, stamp.toString()))
                .key();
    }

    private static Opened open(RegisteredSeal seal, String stamp) {
        try {
            return new Opened(stamp, Optional.of(seal.key().open()), true);
        } catch (TokenRefused e) {
            LOG.log(Level.WARNING, () -> "The key of seal " + seal.id() + " cannot be used: " + e.reason());
            boolean pin = e.reason() == TokenRefused.Reason.WRONG_PIN || e.reason() == TokenRefused.Reason.LOCKED;
            return new Opened(stamp, Optional.empty(), !pin);
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "The key of seal " + seal.id() + " cannot be opened: " + e);
            return new Opened(stamp, Optional.empty(), true);
        }
    }

    private List<RegisteredSeal> seals() throws IOException {
        String now = stamp(file);
        Read before = read.get();
        if (before != null && before.stamp().equals(now)) return before.seals();
        var fresh = new Read(now, SealFile.read(file));
        read.set(fresh);
        return fresh.seals();
    }

    /** Changes whenever a file does. */
    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return file + " missing";
        }
    }
}
