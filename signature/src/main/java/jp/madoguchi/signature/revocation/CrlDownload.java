package jp.madoguchi.signature.revocation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** CRLs over HTTP from configured addresses; where one cannot be had, the last good answer of it stays. */
final class CrlDownload implements CrlShelf.Supply {
    private static final Logger LOG = LoggerFactory.getLogger(CrlDownload.class);
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final List<URI> addresses;
    private final Map<URI, byte[]> last = new HashMap<>();

    CrlDownload(List<URI> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public synchronized List<byte[]> fetch() {
        for (URI address : addresses) {
            try {
                last.put(
                        address,
                        HttpExchange.send(HttpRequest.newBuilder(address).GET(), MAX_BYTES));
            } catch (IOException e) {
                LOG.warn("CRL {} cannot be had: {}", address, e.toString());
            }
        }
        return List.copyOf(last.values());
    }
}
