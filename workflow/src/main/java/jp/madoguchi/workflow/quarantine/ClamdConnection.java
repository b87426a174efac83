package jp.madoguchi.workflow.quarantine;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One connection to clamd for one command, with one deadline for all of it: a channel has no timeouts of its own. */
final class ClamdConnection implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final Selector selector;
    private final long deadline;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private boolean ended;

    private ClamdConnection(SocketChannel channel, Selector selector, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    static ClamdConnection open(SocketAddress address, Duration patience) throws IOException {
        SocketChannel channel =
                address instanceof UnixDomainSocketAddress ? SocketChannel.open(address) : SocketChannel.open();
        ClamdConnection connection = null;
        try {
            channel.configureBlocking(false);
            connection = new ClamdConnection(channel, Selector.open(), patience);
            connection.connect(address);
            return connection;
        } catch (IOException | RuntimeException failed) {
            if (connection != null) {
                connection.selector.close();
            }
            channel.close();
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
    }

    private void connect(SocketAddress address) throws IOException {
        SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
        if (!channel.isConnected() && !channel.connect(address)) {
            do {
                await();
            } while (!channel.finishConnect());
        }
        key.interestOps(0);
    }

    /** Streams a file and reads the verdict, without its end mark. */
    String stream(byte[] content) throws IOException {
        try {
            write(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            for (int at = 0; at < content.length && !ended; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                write(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
                write(ByteBuffer.wrap(content, at, length));
            }
            write(ByteBuffer.allocate(Integer.BYTES));
        } catch (InterruptedIOException late) {
            throw late;
        } catch (IOException cutOff) {
            // A file that is too large is cut off after the answer that says so, which may still be read.
            return read();
        }
        return read();
    }

    String ping() throws IOException {
        write(ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
        return read();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining() && !ended) {
            await(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            receive();
            if (!ended) {
                channel.write(bytes);
            }
        }
    }

    private String read() throws IOException {
        while (!ended) {
            await(SelectionKey.OP_READ);
            receive();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Takes what has come; the answer ends with a zero byte. */
    private void receive() throws IOException {
        ByteBuffer come = ByteBuffer.allocate(LONGEST_ANSWER);
        int read = channel.read(come);
        if (read < 0) {
            throw new EOFException("clamd closed the connection without an answer");
        }
        for (int i = 0; i < read && !ended; i++) {
            if (come.get(i) == 0) {
                ended = true;
            } else {
                answer.write(come.get(i));
            }
        }
        if (answer.size() > LONGEST_ANSWER) {
            throw new IOException("clamd's answer does not end");
        }
    }

    private void await(int operations) throws IOException {
        SelectionKey key = channel.keyFor(selector);
        if (key == null) {
            throw new IOException("the connection is closed");
        }
        key.interestOps(operations);
        await();
    }

    private void await() throws IOException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0 || (selector.select(millis) == 0 && System.nanoTime() >= deadline)) {
            throw new InterruptedIOException("clamd took too long");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("stopped while waiting for clamd");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
