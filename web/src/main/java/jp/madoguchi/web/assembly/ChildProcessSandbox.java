package jp.madoguchi.web.assembly;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.workflow.review.PdfSandbox;

/**
 * Foreign PDFs in a process of their own: started for one file, killed after {@value
 * #WALL_SECONDS} seconds. Heap and CPU caps are part of the configured command.
 */
@Singleton
public class ChildProcessSandbox implements PdfSandbox {

    private static final int WALL_SECONDS = 25;
    private static final int AT_ONCE = 2;
    private static final int MAX_PICTURE_BYTES = 16 * 1024 * 1024;

    private final Configured configured;
    private final ManagedScheduledExecutorService threads;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    ChildProcessSandbox(Configured configured, ManagedScheduledExecutorService threads) {
        this.configured = configured;
        this.threads = threads;
    }

    @Override
    public List<byte[]> pages(byte[] pdf, int maxPages) throws IOException {
        if (!takePlace()) {
            throw new IOException("Too many files are being drawn at once");
        }
        try {
            return draw(pdf, maxPages);
        } finally {
            places.release();
        }
    }

    private List<byte[]> draw(byte[] pdf, int maxPages) throws IOException {
        List<String> command = new ArrayList<>(configured.list("madoguchi.sandbox.command"));
        if (command.isEmpty()) {
            throw new IOException("madoguchi.sandbox.command is not set");
        }
        command.add("pages");
        command.add(Integer.toString(maxPages));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process child = builder.start();
        ScheduledFuture<?> end = threads.schedule(child::destroyForcibly, WALL_SECONDS, TimeUnit.SECONDS);
        try (DataInputStream pictures = new DataInputStream(child.getInputStream())) {
            try (OutputStream input = child.getOutputStream()) {
                input.write(pdf);
            }
            return read(pictures);
        } catch (EOFException cut) {
            throw new IOException("The file cannot be drawn within its limits", cut);
        } finally {
            end.cancel(false);
            child.destroyForcibly();
        }
    }

    private static List<byte[]> read(DataInputStream pictures) throws IOException {
        pictures.readInt();
        List<byte[]> pages = new ArrayList<>();
        for (int length = pictures.readInt(); length != 0; length = pictures.readInt()) {
            if (length < 0 || length > MAX_PICTURE_BYTES) {
                throw new IOException("A picture of " + length + " bytes");
            }
            byte[] page = pictures.readNBytes(length);
            if (page.length < length) {
                throw new EOFException();
            }
            pages.add(page);
        }
        return pages;
    }

    private boolean takePlace() throws InterruptedIOException {
        try {
            return places.tryAcquire(WALL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
