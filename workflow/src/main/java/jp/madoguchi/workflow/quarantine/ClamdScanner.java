package jp.madoguchi.workflow.quarantine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ClamAV's daemon, by its command {@code INSTREAM} over TCP or a Unix socket (clamd(8)). The file goes there in chunks
 * and is written nowhere on the way.
 */
public final class ClamdScanner implements FileScanner {
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final Pattern UNTOLD = Pattern.compile("Heuristics\\.(Limits\\.Exceeded|Encrypted)\\b.*");
    private static final String TOO_LARGE = "INSTREAM size limit exceeded";
    private static final Duration PING_PATIENCE = Duration.ofSeconds(3);

    private final SocketAddress address;
    private final Duration patience;

    /**
     * A scanner.
     *
     * @param address {@code tcp://host:port} or {@code unix:/path}
     * @param patience how long one file may take altogether
     * @throws IllegalArgumentException if the address is neither
     */
    public ClamdScanner(String address, Duration patience) {
        this.address = parse(address);
        this.patience = patience;
    }

    private static SocketAddress parse(String text) {
        URI uri = URI.create(text);
        if ("unix".equals(uri.getScheme())
                && uri.getSchemeSpecificPart() != null
                && uri.getSchemeSpecificPart().startsWith("/")) {
            return UnixDomainSocketAddress.of(Path.of(uri.getSchemeSpecificPart()));
        }
        if ("tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0) {
            return new InetSocketAddress(uri.getHost(), uri.getPort());
        }
        throw new IllegalArgumentException("neither tcp://host:port nor unix:/path: " + text);
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public ScanVerdict scan(byte[] content) throws ScannerUnavailable, ScanFailed {
        String answer;
        try (ClamdConnection connection = connect(patience)) {
            answer = connection.stream(content);
        } catch (IOException silent) {
            requireAnswer();
            throw new ScanFailed("clamd gave no verdict", silent);
        }
        return verdict(answer);
    }

    static ScanVerdict verdict(String answer) throws ScanFailed {
        if (answer.equals("stream: OK")) {
            return ScanVerdict.clean();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            String name = found.group(1);
            return UNTOLD.matcher(name).matches() ? ScanVerdict.unscannable(name) : ScanVerdict.infected(name);
        }
        if (answer.startsWith(TOO_LARGE)) {
            return ScanVerdict.unscannable("larger than StreamMaxLength of clamd.conf");
        }
        throw new ScanFailed("clamd answered with an error");
    }

    private ClamdConnection connect(Duration atMost) throws ScannerUnavailable {
        try {
            return ClamdConnection.open(address, atMost);
        } catch (IOException down) {
            throw new ScannerUnavailable("clamd cannot be reached", down);
        }
    }

    /** Tells a scanner that is gone from one that fails on this file. */
    private void requireAnswer() throws ScannerUnavailable {
        try (ClamdConnection connection = connect(PING_PATIENCE)) {
            if (!connection.ping().equals("PONG")) {
                throw new ScannerUnavailable("something else than clamd answers");
            }
        } catch (IOException down) {
            throw new ScannerUnavailable("clamd does not answer", down);
        }
    }
}
