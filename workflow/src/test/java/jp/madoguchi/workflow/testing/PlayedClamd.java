package jp.madoguchi.workflow.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that speaks clamd's INSTREAM as clamd(8) has it, and misbehaves as told. */
public final class PlayedClamd implements AutoCloseable {
    /** How it answers a file. */
    public enum Mood {
        HONEST,
        ERROR,
        SILENT,
        CUT_OFF,
        FULL
    }

    private final ServerSocket server;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.HONEST;
    private volatile boolean answersPing = true;

    public PlayedClamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "played clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    public void is(Mood now) {
        mood = now;
    }

    public void answersPing(boolean answers) {
        answersPing = answers;
    }

    /** The files that came whole. */
    public List<byte[]> received() {
        return new ArrayList<>(received);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread thread = new Thread(() -> answer(socket), "played clamd session");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String command = command(in);
            if (command.equals("zPING")) {
                if (answersPing) {
                    say(out, "PONG");
                } else {
                    in.read();
                }
                return;
            }
            if (!command.equals("zINSTREAM")) {
                say(out, "UNKNOWN COMMAND");
                return;
            }
            if (mood == Mood.FULL) {
                in.readNBytes(100);
                say(out, "INSTREAM size limit exceeded. ERROR");
                return;
            }
            byte[] file = file(in);
            received.add(file);
            switch (mood) {
                case HONEST -> say(out, isEicar(file) ? "stream: Own.Eicar.UNOFFICIAL FOUND" : "stream: OK");
                case ERROR -> say(out, "stream: Can't allocate memory ERROR");
                case SILENT -> in.read();
                case CUT_OFF, FULL -> {}
            }
        } catch (IOException gone) {
            // The client went away.
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            command.append((char) c);
        }
        return command.toString();
    }

    private static byte[] file(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (length < 0 || length > 1 << 20) {
                throw new IOException("not a chunk: " + length);
            }
            file.write(in.readNBytes(length));
        }
        return file.toByteArray();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Whether the harmless test file stands anywhere in it. */
    private static boolean isEicar(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(Eicar.text());
    }

    /** Stops listening and drops every connection. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public String toString() {
        return "PlayedClamd" + Arrays.asList(mood, received.size());
    }
}
