package jp.madoguchi.forms.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of one version of a procedure: what is published, hashed and kept.
 *
 * @param id the procedure: {@code restaurant-permit}
 * @param version from 1
 * @param files bytes by name within the folder ({@code examples/accepted.yaml}), in order of names
 */
public record ProcedureFolder(String id, int version, SortedMap<String, byte[]> files) {

    /** Most bytes of all files together. */
    public static final long MAX_BYTES = 20_000_000;

    /** Most files. */
    public static final int MAX_FILES = 500;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]{1,40}/)?[A-Za-z0-9._-]{1,100}");

    /** Checks names and limits. */
    public ProcedureFolder {
        if (!ID.matcher(id).matches() || version < 1 || version > 9999) {
            throw new IllegalArgumentException("not a procedure version: " + id + "/v" + version);
        }
        long bytes = 0;
        for (var file : files.entrySet()) {
            if (!NAME.matcher(file.getKey()).matches() || file.getKey().contains("..")) {
                throw new IllegalArgumentException("not a file name: " + file.getKey());
            }
            bytes += file.getValue().length;
        }
        if (files.size() > MAX_FILES || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("more than " + MAX_FILES + " files or " + MAX_BYTES + " bytes");
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads {@code …/<id>/v<version>}; other folder names are an {@link IllegalArgumentException}. */
    public static ProcedureFolder read(Path folder) throws IOException {
        Path real = folder.toRealPath();
        String versionName = String.valueOf(real.getFileName());
        Path parent = real.getParent();
        String id = parent == null ? "" : String.valueOf(parent.getFileName());
        if (!versionName.matches("v[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("a procedure folder is called <id>/v<number>, not " + folder);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(real, 2)) {
            for (Path path :
                    paths.filter(Files::isRegularFile).limit(MAX_FILES + 1L).toList()) {
                String name = real.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".")) {
                    if (Files.size(path) > MAX_BYTES) {
                        throw new IllegalArgumentException(name + " is larger than " + MAX_BYTES + " bytes");
                    }
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return new ProcedureFolder(id, Integer.parseInt(versionName.substring(1)), files);
    }

    /** Every {@code <id>/v<version>} below a directory of procedures, in order of names. */
    public static List<Path> versionsBelow(Path procedures) throws IOException {
        try (Stream<Path> paths = Files.walk(procedures, 2)) {
            return paths.filter(path -> path.getNameCount() == procedures.getNameCount() + 2
                            && Files.isDirectory(path)
                            && String.valueOf(path.getFileName()).matches("v[1-9][0-9]{0,3}"))
                    .sorted()
                    .toList();
        }
    }

    /** The bytes of a file. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /** A file as UTF-8 text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** SHA-256, in hex, over names and bytes in order: two folders with one hash are the same. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                digest.update((file.getKey() + "\n" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files as a ZIP whose bytes depend on nothing else. */
    public byte[] toZip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(315_532_800_000L);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #toZip} wrote; anything else is an {@link IllegalArgumentException}. */
    public static ProcedureFolder fromZip(String id, int version, byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = MAX_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes((int) Math.min(left + 1, MAX_BYTES + 1));
                left -= bytes.length;
                if (left < 0 || files.size() > MAX_FILES) {
                    throw new IllegalArgumentException("the ZIP is too large");
                }
                files.put(entry.getName(), bytes);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a ZIP", e);
        }
        return new ProcedureFolder(id, version, files);
    }
}
