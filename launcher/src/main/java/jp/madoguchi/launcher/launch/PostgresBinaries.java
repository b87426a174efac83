package jp.madoguchi.launcher.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the jar that carries them.
 *
 * @param directory holds {@code bin}, {@code lib}, {@code share}
 */
record PostgresBinaries(Path directory) {

    /**
     * Unpacks what is not unpacked yet; two processes may do so at once.
     *
     * @param parent where unpacked versions lie side by side
     */
    static PostgresBinaries unpackedIn(Path parent) throws StartRefused {
        String name = "postgres-linux-" + architecture() + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartRefused("This build carries no PostgreSQL for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + "; set madoguchi.db.url to a PostgreSQL server.");
        }
        Path target = parent.resolve("postgresql-" + version(archive));
        try {
            if (!Files.isDirectory(target)) {
                Files.createDirectories(parent);
                unpack(archive, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException unwritable) {
            throw new StartRefused("PostgreSQL's programs cannot be unpacked to " + target + ".", unwritable);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static String architecture() {
        String reported = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return reported.equals("amd64") ? "x86_64" : reported.equals("aarch64") ? "arm_64" : reported;
    }

    /** The version stands in the name of the jar: {@code …-linux-amd64-18.6.0.jar!/…}. */
    private static String version(URL archive) {
        String jar = archive.getPath().replaceAll("\\.jar!.*$", "");
        return jar.substring(jar.lastIndexOf('-') + 1);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Path partial = Files.createTempDirectory(target.getParent(), ".unpacking-");
        try (InputStream file = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, partial);
            }
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unlikely) {
            throw unlikely;
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException anotherWasFaster) {
            // Both unpacked the same bytes; the other's copy is as good.
            return;
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("The archive reaches outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(content, path);
                Files.setPosixFilePermissions(
                        path,
                        PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
            }
        }
    }
}
