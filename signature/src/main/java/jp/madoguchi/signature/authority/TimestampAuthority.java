package jp.madoguchi.signature.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.certificate.SigningKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An RFC 3161 timestamping authority: SHA-2 imprints, ESS signing-certificate-v2, nonce echoed. Thread-safe. */
public final class TimestampAuthority {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.999.1");
    private static final Set<String> IMPRINTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId());

    private final SigningKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TimestampAuthority(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The DER response to a DER request. */
    public byte[] answer(byte[] request) throws IOException {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(SecurityProvider.bouncyCastle())
                    .build();
            String algorithm = SignatureAlgorithm.of(key.certificate().getPublicKey())
                    .orElseThrow(() -> new IllegalStateException("key outside the allow-list"))
                    .jcaName();
            Date now = Date.from(clock.instant());
            var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(SecurityProvider.bouncyCastle())
                    .setSignedAttributeGenerator(signedAt(now))
                    .build(algorithm, key.key(), key.certificate());
            var tokens = new TimeStampTokenGenerator(
                    signer, digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(key.certificate())));
            tokens.setAccuracySeconds(1);
            var responses = new TimeStampResponseGenerator(tokens, IMPRINTS);
            return responses
                    .generate(new TimeStampRequest(request), new BigInteger(64, random).add(BigInteger.ONE), now)
                    .getEncoded();
        } catch (TSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException("no timestamp for this request", e);
        }
    }

    /** The signing time is the stamped one: Bouncy Castle else writes the machine's, which other verifiers hold against the certificate. */
    private static DefaultSignedAttributeTableGenerator signedAt(Date now) {
        var signingTime = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(now)));
        return new DefaultSignedAttributeTableGenerator(new AttributeTable(signingTime));
    }
}
