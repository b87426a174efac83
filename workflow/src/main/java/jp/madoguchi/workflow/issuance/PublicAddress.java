package jp.madoguchi.workflow.issuance;

import java.net.URI;

/**
 * The address people use from outside: in QR codes and mails.
 *
 * @param uri absolute, without trailing slash or with one
 */
public record PublicAddress(URI uri) {
    /** An absolute address below it. */
    public URI resolve(String path) {
        String base = uri.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
