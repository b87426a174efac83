package jp.madoguchi.signature.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Verification for a process of its own, where a hostile file can do no harm: bytes in, JSON out. */
public final class VerificationWorker {
    private VerificationWorker() {}

    /**
     * The report on a file, as JSON.
     *
     * @param trust trust directory, as {@link TrustAnchors#load} reads it
     * @param crls directory of CRLs; a missing one leaves every status unknown
     * @param at the trusted instant
     */
    public static String report(byte[] file, Path trust, Path crls, Instant at) throws IOException {
        RevocationSource revocation = Files.isDirectory(crls)
                ? CrlSource.directory(crls, Clock.fixed(at, ZoneOffset.UTC))
                : RevocationSource.none();
        return new Verifier(TrustAnchors.load(trust), revocation)
                .verify(file, at)
                .toJson();
    }
}
