package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.attack.AttackFiles;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignatureExamination;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.verification.VerificationReport;
import jp.madoguchi.signature.verification.Verifier;

/**
 * CMS messages: what is proved is proved of keys that signed a seed, and called valid only with their certificates. A message
 * that does not name its certificate proves something of the key alone.
 */
public final class MessageTarget implements Target {
    private static final String ENTRY = "META-INF/signature.p7s";
    private static final TestPki PKI = TestPki.shared();

    private final byte[] manifest = TestFiles.frozen().manifest();
    private final Verifier verifier = new Verifier(PKI.check(), PKI.revocation());
    private final List<byte[]> seeds = new ArrayList<>();
    private final Set<PublicKey> keys = new HashSet<>();
    private final Set<String> signers = new HashSet<>();

    public MessageTarget() throws Exception {
        SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        seeds.add(ApplicationContainer.file(TestFiles.container(key), ENTRY));
        seeds.add(ApplicationContainer.file(TestFiles.timestamped(key), ENTRY));
        for (byte[] container : AttackFiles.of(AttackFiles.Kind.CONTAINER)) {
            try {
                seeds.add(ApplicationContainer.file(container, ENTRY));
            } catch (SignatureRejected hasNone) {
                continue;
            }
        }
        for (byte[] seed : seeds) {
            key(seed).ifPresent(keys::add);
            valid(seed).ifPresent(signers::add);
        }
        require(!keys.isEmpty() && !signers.isEmpty(), "no honest message");
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    private Optional<PublicKey> key(byte[] input) {
        try {
            return Optional.of(
                    SignatureExamination.verify(SignedMessage.parse(input), digest -> digest.update(manifest))
                            .signer()
                            .getPublicKey());
        } catch (CmsRejected refused) {
            require(refused.reason() != null, "no reason");
            return Optional.empty();
        }
    }

    /** SHA-256 of the certificate in whose name the verification page calls it valid. */
    private Optional<String> valid(byte[] input) {
        VerificationReport report = verifier.examine(input, Optional.of(manifest), Optional.empty(), TestPki.NOW)
                .report();
        return report.verdict() == VerificationReport.Verdict.VALID
                ? report.signer().map(VerificationReport.Signer::certificateSha256)
                : Optional.empty();
    }

    @Override
    public void take(byte[] input) {
        key(input).ifPresent(key -> require(keys.contains(key), "accepted another key"));
        valid(input).ifPresent(signer -> require(signers.contains(signer), "accepted another signer"));
    }
}
