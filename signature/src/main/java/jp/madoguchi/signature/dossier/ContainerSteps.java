package jp.madoguchi.signature.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.VerifiedSignature;

/** The steps that check a signed container: its files, the signature over their list, its certificate and time. */
final class ContainerSteps {
    private final Folder folder;

    ContainerSteps(Folder folder) {
        this.folder = folder;
    }

    /**
     * Adds the container's parts and steps.
     *
     * @param reliedOnAt when its evidence record began; empty without one
     */
    void add(byte[] container, VerifiedSignature verified, Optional<Instant> reliedOnAt)
            throws SignatureRejected, CmsRejected {
        FrozenContainer frozen = ApplicationContainer.open(container);
        String manifest = folder.add("manifest.xml", frozen.manifest());
        int number = 0;
        for (FrozenContainer.Entry entry : frozen.entries()) {
            String file = folder.add(
                    "content-" + ++number + ending(entry.name()), ApplicationContainer.file(container, entry.name()));
            folder.steps()
                    .step(
                            "署名された一覧に「" + entry.name() + "」のハッシュ値があることを確かめます。",
                            "The signed list names “" + entry.name() + "” with this digest.",
                            "sed -n " + (number + 3) + "p " + manifest
                                    + " | grep -qF \">$(openssl dgst -sha256 -binary " + file
                                    + " | openssl base64)<\"");
        }
        byte[] signature = ApplicationContainer.file(container, "META-INF/signature.p7s");
        signature(signature, manifest, verified, reliedOnAt);
    }

    private void signature(byte[] encoded, String manifest, VerifiedSignature verified, Optional<Instant> reliedOnAt)
            throws CmsRejected {
        SignedMessage message = SignedMessage.parse(encoded);
        String signature = folder.add("signature.p7s", encoded);
        String authorities = folder.authorities("signer-ca.pem", verified.signer());
        boolean bound = message.namesItsCertificate();
        folder.steps()
                .step(
                        "一覧への電子署名と、署名した人の証明書を確かめます。",
                        "The signature over the list and the signer's certificate hold.",
                        "openssl cms -verify -binary -inform DER -in " + signature + " -content " + manifest
                                + " -CAfile " + authorities + " -purpose any" + (bound ? " -cades" : "")
                                + Folder.at(verified.decidedAt()) + " -out /dev/null");
        folder.revocation("signer.crl", verified.signer(), authorities, message.revocationLists());
        if (verified.timestamp().isEmpty()) return;
        String value = folder.path("signature-value.bin");
        folder.steps()
                .step(
                        "署名値を取り出します。",
                        "Take out the signature value.",
                        "openssl asn1parse -inform DER -in " + signature + " -strparse "
                                + offset(encoded, message.signatureValue()) + " -noout -out " + value);
        new TimestampSteps(folder)
                .add("timestamp", verified.timestamp().get(), "-data " + value, reliedOnAt, message.revocationLists());
    }

    /** Where the OCTET STRING with the signature value begins. */
    private static int offset(byte[] encoded, byte[] value) {
        int header = value.length < 128 ? 2 : value.length < 256 ? 3 : 4;
        for (int at = header; at <= encoded.length - value.length; at++)
            if (encoded[at - header] == 4
                    && java.util.Arrays.equals(encoded, at, at + value.length, value, 0, value.length))
                return at - header;
        throw new IllegalStateException("no signature value");
    }

    private static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(".pdf", ".json", ".png", ".jpg", ".xml", ".txt").stream()
                .filter(lower::endsWith)
                .findFirst()
                .orElse(".bin");
    }
}
