package jp.madoguchi.workflow.webhook;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Keeps foreign addresses from being used to reach into our own network (server-side request forgery): only HTTPS, and
 * only hosts all of whose addresses are public (RFC 6890). What it returns is what must be connected to: the name is not
 * resolved again.
 */
public final class TargetGuard {
    private static final int LONGEST = 500;
    private static final int HTTPS_PORT = 443;
    private static final int FIRST_FREE_PORT = 1024;

    private final Resolver resolver;
    private final boolean anyAddress;

    /** Finds the addresses of a name. */
    public interface Resolver {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** The target is not allowed. */
    public static final class NotPublic extends IOException {
        private static final long serialVersionUID = 1L;

        NotPublic() {
            super("the host has an address that is not public");
        }
    }

    /**
     * A guard.
     *
     * @param anyAddress also HTTP and addresses of one's own network: a weakening, for tests and closed networks
     */
    public TargetGuard(Resolver resolver, boolean anyAddress) {
        this.resolver = resolver;
        this.anyAddress = anyAddress;
    }

    /** The address if its form is one that may be called: HTTPS, a host, no user, no fragment, at most 500 characters. */
    public Optional<URI> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            boolean scheme = "https".equals(url.getScheme()) || (anyAddress && "http".equals(url.getScheme()));
            boolean port = anyAddress
                    || url.getPort() == -1
                    || url.getPort() == HTTPS_PORT
                    || (url.getPort() >= FIRST_FREE_PORT && url.getPort() <= 65535);
            boolean whole = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
            return scheme && port && whole ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /**
     * The address to connect to.
     *
     * @throws NotPublic if one of the host's addresses is not public
     * @throws UnknownHostException if it has none
     */
    public InetAddress resolve(URI url) throws IOException {
        String host = url.getHost().startsWith("[")
                ? url.getHost().substring(1, url.getHost().length() - 1)
                : url.getHost();
        InetAddress[] found = resolver.all(host);
        if (found.length == 0) {
            throw new UnknownHostException("no address");
        }
        for (InetAddress address : found) {
            if (!anyAddress && !isPublic(address)) {
                throw new NotPublic();
            }
        }
        return found[0];
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 224 && !shared && !special && !relay && !benchmark && !documentation;
    }

    /** Global unicast without what leads back into IPv4 or is not routed: NAT64 lies outside 2000::/3. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
        boolean sixToFour = first == 0x2002;
        boolean documentation = first == 0x3fff && second < 0x1000;
        return global && !special && !sixToFour && !documentation;
    }
}
