package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
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
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.verification.Verifier;

/** Signed containers, as filed and as shown to the verification page: accepted only with the files that were signed. */
public final class ContainerTarget implements Target {
    private static final TestPki PKI = TestPki.shared();

    private final FrozenContainer frozen = TestFiles.frozen();
    private final ContainerCheck check = new ContainerCheck(PKI.check(), PKI.revocation());
    private final Verifier verifier = new Verifier(PKI.check(), PKI.revocation());
    private final List<byte[]> seeds = new ArrayList<>();
    private final Set<X509Certificate> signers = new HashSet<>();

    public ContainerTarget() throws Exception {
        SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        seeds.add(TestFiles.container(key));
        seeds.add(TestFiles.timestamped(key));
        seeds.addAll(AttackFiles.of(AttackFiles.Kind.CONTAINER));
        for (byte[] seed : seeds) accepted(seed).ifPresent(signers::add);
        require(!signers.isEmpty(), "no honest container");
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    private Optional<X509Certificate> accepted(byte[] input) {
        try {
            return Optional.of(check.check(
                            input,
                            frozen,
                            Set.of(CertificateProfiles.JPKI_SIGNING, CertificateProfiles.REGISTRAR),
                            new ExpectedSigner.Anyone(),
                            TestPki.NOW)
                    .signer()
                    .certificate());
        } catch (SignatureRejected refused) {
            require(refused.reason() != null, "no reason");
            return Optional.empty();
        }
    }

    @Override
    public void take(byte[] input) throws Exception {
        Optional<X509Certificate> signer = accepted(input);
        if (signer.isPresent()) {
            require(signers.contains(signer.get()), "accepted another signer");
            for (FrozenContainer.Entry entry : frozen.entries())
                require(
                        Arrays.equals(
                                ApplicationContainer.file(input, entry.name()),
                                ApplicationContainer.file(frozen.bytes(), entry.name())),
                        "accepted another " + entry.name());
        }
        verifier.examine(input, Optional.empty(), Optional.empty(), TestPki.NOW);
    }
}
