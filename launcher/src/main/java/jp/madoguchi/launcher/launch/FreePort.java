package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
final class FreePort {

    private FreePort() {}

    /** A port that nobody listens on at this moment. */
    static int onLoopback() throws IOException {
        return bind(0);
    }

    /**
     * The wanted port, or a free one for 0.
     *
     * @throws StartRefused if another program has it
     */
    static int wanted(int port) throws StartRefused {
        try {
            return bind(port);
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + port + " on 127.0.0.1 is already taken; choose another one with --port.", taken);
        }
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket.getLocalPort();
        }
    }
}
