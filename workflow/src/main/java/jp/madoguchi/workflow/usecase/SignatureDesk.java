package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.signature.method.AcceptedSignature;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureMethod;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.signature.method.SigningRequest;
import jp.madoguchi.signature.method.SubmittedSignature;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.procedure.PublishedProcedure;

/** Checks what an applicant hands in against what was frozen and against who the applicant is. */
@Singleton
class SignatureDesk {
    private final ContainerCheck check;
    private final Accounts accounts;

    @Inject
    SignatureDesk(ContainerCheck check, Accounts accounts) {
        this.check = check;
        this.accounts = accounts;
    }

    /**
     * An accepted signature.
     *
     * @param signature what was accepted
     * @param party the applicant, named by the signature if nothing had named it before
     */
    record Signed(AcceptedSignature signature, Party party) {}

    /**
     * Accepts the signature, or says why not; binds a party that no certificate has named yet to the signer.
     *
     * @param partyId the applicant
     * @param signerId whose signature is expected: the applicant's, or that of the agent who files in its stead
     */
    Signed accept(
            PublishedProcedure procedure,
            PartyId partyId,
            PartyId signerId,
            FrozenFiling frozen,
            Submission submission,
            Instant at)
            throws SignatureRejected {
        Party party = accounts.party(partyId).orElseThrow();
        Party signer =
                signerId.equals(partyId) ? party : accounts.party(signerId).orElseThrow();
        FrozenContainer container = ApplicationContainer.reopen(frozen.container(), frozen.sha256());
        SubmittedSignature submitted = submitted(frozen, submission);
        SignatureMethod method = SignatureMethods.taking(submitted);
        byte[] signed = method.container(container, submitted);
        AcceptedSignature accepted = check.check(
                signed,
                container,
                check.profiles(procedure.definition().signature().profiles()),
                expected(signer),
                method.binding(),
                at);
        Optional<Party> owner = accounts.partyOf(accepted.identity());
        if (owner.isPresent() && !owner.get().id().equals(signerId)) {
            throw new SignatureRejected(Reason.WRONG_PERSON, "the certificate is another party's");
        }
        if (owner.isEmpty()) {
            accounts.add(signerId, accepted.signer().certificate(), true, at);
        }
        Party named = named(signer, accepted);
        return new Signed(accepted, signerId.equals(partyId) ? named : party);
    }

    private Party named(Party party, AcceptedSignature accepted) {
        return accepted.signer()
                .attributes()
                .fold(
                        person -> {
                            if (party.personName().isPresent() || party.business()) {
                                return party;
                            }
                            Party named = new Party(
                                    party.id(),
                                    false,
                                    person.name(),
                                    Optional.of(person.name()),
                                    person.birthDate(),
                                    Optional.empty(),
                                    party.mailAddress());
                            accounts.identify(named);
                            return named;
                        },
                        corporation -> party,
                        subject -> party);
    }

    private static ExpectedSigner expected(Party party) {
        if (party.corporateNumber().isPresent()) {
            return new ExpectedSigner.Corporation(party.corporateNumber().get());
        }
        return party.personName()
                .<ExpectedSigner>map(name -> new ExpectedSigner.Person(name, party.birthDate()))
                .orElseGet(ExpectedSigner.Anyone::new);
    }

    private static SubmittedSignature submitted(FrozenFiling frozen, Submission submission) throws SignatureRejected {
        if (submission instanceof Submission.SignatureValue value) {
            byte[] attributes = frozen.signedAttributes()
                    .orElseThrow(() -> new SignatureRejected(Reason.MALFORMED, "frozen without a certificate"));
            byte[] certificate = frozen.certificate().orElseThrow();
            if (!Arrays.equals(certificate, value.certificate())) {
                throw new SignatureRejected(Reason.CERTIFICATE_SWAPPED, "not the certificate that was frozen with");
            }
            return new SubmittedSignature.Value(
                    value.method(), ApplicationContainer.restore(certificate, attributes), value.signature());
        }
        if (submission instanceof Submission.LateCertificate late) {
            SigningRequest request = ApplicationContainer.restore(late.certificate(), late.signedAttributes());
            return new SubmittedSignature.Value(SignatureMethods.AUTHENTICATION_APP, request, late.signature());
        }
        return new SubmittedSignature.Container(((Submission.SignedContainer) submission).container());
    }

    /** The id of the method by which a signature was handed in. */
    static String method(Submission submission) {
        return submission.fold(
                Submission.SignatureValue::method,
                container -> SignatureMethods.UPLOADED_CONTAINER,
                late -> SignatureMethods.AUTHENTICATION_APP);
    }

    /** What an idempotency key stands for. */
    static String bodySha256(Submission submission) {
        MessageDigest digest = sha256();
        submission.fold(
                value -> digested(digest, 1, value.certificate(), value.signature()),
                container -> digested(digest, 2, container.container(), new byte[0]),
                late -> digested(digest, 3, late.certificate(), late.signature()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digested(MessageDigest digest, int kind, byte[] first, byte[] second) {
        digest.update((byte) kind);
        digest.update(first);
        if (kind != 2) {
            digest.update((byte) 0);
        }
        digest.update(second);
        return digest;
    }

    /** SHA-256, hexadecimal. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
