package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process really listens on, from {@code /proc}: TCP sockets in LISTEN and bound UDP sockets. */
final class ListeningSockets {

    private static final String TCP_LISTEN = "0A";
    private static final String UDP_BOUND = "07";

    private ListeningSockets() {}

    /** Such as {@code tcp 127.0.0.1:8080}; IPv6 addresses as {@code [hex]}. */
    static Set<String> of(long pid) throws IOException {
        Set<String> own = inodes(pid);
        Map<String, String> byInode = new HashMap<>();
        for (String table : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
            read(pid, table, byInode);
        }
        return byInode.entrySet().stream()
                .filter(socket -> own.contains(socket.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            descriptors.forEach(descriptor -> {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (NoSuchFileException closedMeanwhile) {
                    return;
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        return inodes;
    }

    private static void read(long pid, String table, Map<String, String> byInode) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "net", table);
        if (!Files.exists(file)) {
            return;
        }
        String state = table.startsWith("tcp") ? TCP_LISTEN : UDP_BOUND;
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(state))
                .forEach(columns -> byInode.put(columns[9], table.substring(0, 3) + " " + address(columns[1])));
    }

    private static String address(String hex) {
        int colon = hex.indexOf(':');
        int port = Integer.parseInt(hex.substring(colon + 1), 16);
        String host = hex.substring(0, colon);
        // IPv4, or IPv4 mapped into IPv6 (Java's dual-stack sockets).
        String four = host.length() == 8 ? host : host.startsWith("0000000000000000FFFF0000") ? host.substring(24) : "";
        if (four.isEmpty()) {
            return "[" + host + "]:" + port;
        }
        return Integer.parseInt(four.substring(6, 8), 16)
                + "." + Integer.parseInt(four.substring(4, 6), 16)
                + "." + Integer.parseInt(four.substring(2, 4), 16)
                + "." + Integer.parseInt(four.substring(0, 2), 16)
                + ":" + port;
    }
}
