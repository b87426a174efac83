package jp.madoguchi.web.assembly;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts the child process for one foreign file and ends it after {@value #WALL_SECONDS} seconds at the latest. Heap
 * and CPU caps are part of the configured command.
 */
@Singleton
class ChildProcess {
    private static final int WALL_SECONDS = 25;
    private static final int AT_ONCE = 2;

    private final Configured configured;
    private final ManagedScheduledExecutorService threads;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    ChildProcess(Configured configured, ManagedScheduledExecutorService threads) {
        this.configured = configured;
        this.threads = threads;
    }

    /** Speaks with the child. */
    interface Conversation<T> {
        T hold(DataInputStream fromChild, DataOutputStream toChild) throws IOException;
    }

    /** Every place stayed taken for {@value #WALL_SECONDS} seconds. */
    static final class NoPlace extends IOException {
        private static final long serialVersionUID = 1L;

        NoPlace() {
            super("Too many foreign files at once");
        }
    }

    /**
     * Runs a child.
     *
     * @param task the child's arguments
     * @throws NoPlace if too many run
     * @throws IOException if the child ended before the conversation did, or said what it must not say
     */
    <T> T run(List<String> task, Conversation<T> conversation) throws IOException {
        if (!takePlace()) {
            throw new NoPlace();
        }
        try {
            return converse(task, conversation);
        } finally {
            places.release();
        }
    }

    private <T> T converse(List<String> task, Conversation<T> conversation) throws IOException {
        List<String> command = new ArrayList<>(configured.list("madoguchi.sandbox.command"));
        if (command.isEmpty()) {
            throw new IOException("madoguchi.sandbox.command is not set");
        }
        command.addAll(task);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process child = builder.start();
        ScheduledFuture<?> end = threads.schedule(child::destroyForcibly, WALL_SECONDS, TimeUnit.SECONDS);
        try (DataInputStream fromChild = new DataInputStream(child.getInputStream());
                DataOutputStream toChild = new DataOutputStream(new BufferedOutputStream(child.getOutputStream()))) {
            return conversation.hold(fromChild, toChild);
        } finally {
            end.cancel(false);
            child.destroyForcibly();
        }
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
