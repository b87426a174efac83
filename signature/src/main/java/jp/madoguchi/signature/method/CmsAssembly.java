package jp.madoguchi.signature.method;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.MessageWriter;
import jp.madoguchi.signature.cms.ParsedCertificates;
import jp.madoguchi.signature.cms.SignedAttributes;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;

/** The CMS of a container: what is to be signed, and the message around the value. */
final class CmsAssembly {
    private CmsAssembly() {}

    static SigningRequest prepare(FrozenContainer frozen, byte[] encoded, Instant signingTime)
            throws SignatureRejected {
        X509Certificate certificate = certificate(encoded);
        SignatureAlgorithm algorithm = algorithm(certificate);
        Instant seconds = signingTime.truncatedTo(ChronoUnit.SECONDS);
        byte[] digest = digest(algorithm.digest(), frozen.manifest());
        byte[] attributes = MessageWriter.signedAttributes(certificate, digest, Optional.of(seconds));
        return new SigningRequest(encoded, attributes, algorithm, seconds);
    }

    static byte[] prepare(FrozenContainer frozen, SignatureAlgorithm algorithm, Instant signingTime) {
        return MessageWriter.signedAttributes(
                digest(algorithm.digest(), frozen.manifest()), signingTime.truncatedTo(ChronoUnit.SECONDS));
    }

    static boolean covers(byte[] signedAttributes, byte[] manifest, X509Certificate signer) {
        try {
            byte[] named = SignedAttributes.messageDigest(signedAttributes);
            return MessageDigest.isEqual(named, digest(algorithm(signer).digest(), manifest));
        } catch (CmsRejected | SignatureRejected unreadable) {
            return false;
        }
    }

    static SigningRequest restore(byte[] encoded, byte[] signedAttributes) throws SignatureRejected {
        try {
            Instant signingTime = SignedAttributes.signingTime(signedAttributes)
                    .orElseThrow(() -> new SignatureRejected(Reason.MALFORMED, "no signingTime"));
            return new SigningRequest(encoded, signedAttributes, algorithm(certificate(encoded)), signingTime);
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    static byte[] assemble(FrozenContainer frozen, SigningRequest request, byte[] signature) throws SignatureRejected {
        X509Certificate certificate = certificate(request.certificate());
        byte[] value = MessageWriter.ecdsaDer(request.algorithm(), signature);
        byte[] message = MessageWriter.detached(
                List.of(certificate), request.algorithm(), request.signedAttributes(), value, Optional.empty());
        return ContainerWriter.withSignature(
                ContainerReader.read(frozen.bytes()).entries(), message);
    }

    static ContainerTimestamp.Raised raise(byte[] signed, TimestampSource authority)
            throws SignatureRejected, TimestampUnavailable {
        ContainerReader container = ContainerReader.read(signed);
        try {
            SignedMessage message = SignedMessage.parse(container.signature());
            if (message.signatureTimestamp().isPresent())
                throw new SignatureRejected(Reason.MALFORMED, "timestamped already");
            Timestamp timestamp = authority.timestamp(digest("SHA-256", message.signatureValue()));
            byte[] raised = MessageWriter.withTimestamp(message, timestamp.token());
            return new ContainerTimestamp.Raised(ContainerWriter.withSignature(container.entries(), raised), timestamp);
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    /** The container with certificates and CRLs beside its signature; what is signed stays as it is. */
    static byte[] complete(ContainerReader container, Collection<X509Certificate> certificates, Collection<byte[]> crls)
            throws SignatureRejected {
        try {
            SignedMessage message = SignedMessage.parse(container.signature());
            return ContainerWriter.withSignature(
                    container.entries(), MessageWriter.withMaterial(message, certificates, crls));
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws SignatureRejected {
        try {
            return ParsedCertificates.read(encoded);
        } catch (CertificateRejected e) {
            throw Rejections.of(e);
        }
    }

    private static SignatureAlgorithm algorithm(X509Certificate certificate) throws SignatureRejected {
        return SignatureAlgorithm.of(certificate.getPublicKey())
                .orElseThrow(() -> new SignatureRejected(Reason.WEAK_ALGORITHM, "the certificate's key"));
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
