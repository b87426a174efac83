package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The directory that holds an installation's state; open in one process at a time. */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory if it is missing and takes its lock.
     *
     * @throws StartRefused if it cannot be written, or another instance holds it
     */
    public static DataDirectory open(Path root) throws StartRefused {
        try {
            createPrivate(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("madoguchi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused("Another Madoguchi is running on the data directory " + root
                        + "; stop it first or choose another one with --data.");
            }
            return new DataDirectory(root, channel);
        } catch (IOException unwritable) {
            throw new StartRefused(
                    "The data directory " + root + " cannot be written; choose another one with --data.", unwritable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The data directory itself. */
    public Path root() {
        return root;
    }

    /** A sub-directory that only the owner may enter, created if missing. */
    public Path directory(String name) throws StartRefused {
        Path directory = root.resolve(name);
        try {
            createPrivate(directory);
            return directory;
        } catch (IOException unwritable) {
            throw new StartRefused("The directory " + directory + " cannot be created.", unwritable);
        }
    }

    /** A sub-directory that begins empty at each start. */
    Path emptyDirectory(String name) throws StartRefused {
        remove(name);
        return directory(name);
    }

    /** Deletes a sub-directory with all it holds, if it exists. */
    void remove(String name) throws StartRefused {
        Path directory = root.resolve(name);
        try {
            if (Files.exists(directory)) {
                Files.walkFileTree(directory, new Deletion());
            }
        } catch (IOException undeletable) {
            throw new StartRefused("The directory " + directory + " cannot be emptied.", undeletable);
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
