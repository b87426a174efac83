package jp.madoguchi.signature.challenge;

import java.net.URI;
import java.util.Locale;

/** The ASCII serialisation of an origin (RFC 6454, 6.2), as browsers give it in {@code location.origin}. */
final class Origins {
    private Origins() {}

    static String serialise(URI address) {
        String scheme = address.getScheme();
        String host = address.getHost();
        if (scheme == null || host == null) throw new IllegalArgumentException("not an absolute address: " + address);
        String lowScheme = scheme.toLowerCase(Locale.ROOT);
        int usual = lowScheme.equals("https") ? 443 : lowScheme.equals("http") ? 80 : -1;
        String port = address.getPort() == -1 || address.getPort() == usual ? "" : ":" + address.getPort();
        return lowScheme + "://" + host.toLowerCase(Locale.ROOT) + port;
    }
}
