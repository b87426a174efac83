package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * RFC 5280 path validation to pinned anchors: finds candidate paths by name and validates each with Bouncy Castle's
 * PKIX validator and this product's algorithm allow-list. Thread-safe.
 */
public final class PathValidation {
    private static final int MAX_LENGTH = 12;
    private static final int MAX_CANDIDATES = 64;

    private final List<X509Certificate> anchors;

    public PathValidation(List<X509Certificate> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /**
     * A valid path, leaf first, anchor last.
     *
     * @param intermediates untrusted certificates, also those that sign CRLs
     * @throws CertificateRejected {@code UNTRUSTED_ISSUER} if no path leads to an anchor, else the reason of the first candidate
     */
    public List<X509Certificate> validate(
            X509Certificate leaf, Collection<X509Certificate> intermediates, PathOptions options)
            throws CertificateRejected {
        var run = new Run(anchors, intermediates, options);
        run.extend(new ArrayList<>(List.of(Certificates.bouncy(leaf))));
        return run.result();
    }

    private static final class Run {
        private final Map<X500Principal, List<X509Certificate>> anchorsByName;
        private final Map<X500Principal, List<X509Certificate>> othersByName;
        private final Collection<X509Certificate> intermediates;
        private final PathOptions options;
        private int candidates;
        private @Nullable List<X509Certificate> found;
        private @Nullable CertificateRejected failure;

        Run(List<X509Certificate> anchors, Collection<X509Certificate> intermediates, PathOptions options)
                throws CertificateRejected {
            this.anchorsByName = byName(anchors);
            this.othersByName = byName(intermediates);
            this.intermediates = intermediates;
            this.options = options;
        }

        private static Map<X500Principal, List<X509Certificate>> byName(Collection<X509Certificate> certificates)
                throws CertificateRejected {
            var byName = new LinkedHashMap<X500Principal, List<X509Certificate>>();
            for (X509Certificate certificate : certificates)
                byName.computeIfAbsent(certificate.getSubjectX500Principal(), name -> new ArrayList<>())
                        .add(Certificates.bouncy(certificate));
            return byName;
        }

        void extend(List<X509Certificate> path) {
            X500Principal issuer = path.get(path.size() - 1).getIssuerX500Principal();
            for (X509Certificate anchor : anchorsByName.getOrDefault(issuer, List.of())) {
                if (found != null || candidates++ >= MAX_CANDIDATES) return;
                examine(path, anchor);
            }
            if (path.size() >= MAX_LENGTH) return;
            for (X509Certificate next : othersByName.getOrDefault(issuer, List.of())) {
                if (found != null || candidates >= MAX_CANDIDATES) return;
                if (path.contains(next)) continue;
                path.add(next);
                extend(path);
                path.remove(path.size() - 1);
            }
        }

        private void examine(List<X509Certificate> path, X509Certificate anchor) {
            try {
                new PathExamination(options).examine(path, anchor, intermediates);
                var whole = new ArrayList<>(path);
                whole.add(anchor);
                found = whole;
            } catch (CertificateRejected e) {
                if (failure == null) failure = e;
            }
        }

        List<X509Certificate> result() throws CertificateRejected {
            if (found != null) return found;
            if (failure != null) throw failure;
            throw new CertificateRejected(CertificateReason.UNTRUSTED_ISSUER, "no path to a trust anchor");
        }
    }
}
