package jp.madoguchi.launcher.demopki;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The demo's TSA, CRLs and OCSP responder over HTTP on loopback. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class DemoServices implements AutoCloseable {
    private DemoServices() {}

    /**
     * Starts the services on 127.0.0.1 and renews the CRLs periodically.
     *
     * @param port the port, or 0 for any free one
     */
    public static DemoServices start(DemoPki pki, int port) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The port listened on. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    /** For {@code madoguchi.tsa.url}. */
    public URI tsa() {
        throw new UnsupportedOperationException();
    }

    /** For {@code madoguchi.revocation.crl-url}. */
    public List<URI> crls() {
        throw new UnsupportedOperationException();
    }

    /** For {@code madoguchi.revocation.ocsp-url}. */
    public URI ocsp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
