package jp.madoguchi.signature.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.seal.AcceptedSeal;
import jp.madoguchi.signature.seal.SealParts;
import jp.madoguchi.signature.seal.SealRejected;
import jp.madoguchi.signature.timestamp.Timestamp;

/** The steps that check a sealed PDF: the bytes each signature covers, the seal, its time, the timestamps after it. */
final class DocumentSteps {
    private final Folder folder;

    DocumentSteps(Folder folder) {
        this.folder = folder;
    }

    void add(byte[] pdf, AcceptedSeal seal, Optional<Instant> reliedOnAt) throws SealRejected {
        String file = folder.path("document.pdf");
        SealParts parts = SealParts.of(pdf);
        SealParts.Part first = parts.parts().get(0);
        String message = folder.add("seal.p7s", first.message());
        String signed = covered(file, first, 1);
        belongs(file, first, message);
        String authorities = folder.authorities("seal-ca.pem", seal.sealer());
        folder.steps()
                .step(
                        "電子公印と、その証明書を確かめます。",
                        "The official seal and its certificate hold.",
                        "openssl cms -verify -binary -inform DER -in " + message + " -content " + signed + " -CAfile "
                                + authorities + " -purpose any -cades" + Folder.at(seal.sealedAt())
                                + " -out /dev/null");
        folder.revocation("seal.crl", seal.sealer(), authorities, parts.crls());
        List<Timestamp> later = seal.documentTimestamps();
        if (seal.timestamp().isPresent()) {
            String value = folder.path("seal-value.bin");
            folder.steps()
                    .step(
                            "公印の署名値を取り出します。",
                            "Take out the seal's signature value.",
                            "openssl asn1parse -inform DER -in " + message + " -strparse " + first.valueOffset()
                                    + " -noout -out " + value);
            Optional<Instant> until =
                    later.isEmpty() ? reliedOnAt : Optional.of(later.get(0).at());
            new TimestampSteps(folder)
                    .add("seal-timestamp", seal.timestamp().get(), "-data " + value, until, parts.crls());
        }
        for (int i = 0; i < later.size(); i++) {
            SealParts.Part part = parts.parts().get(i + 1);
            String data = covered(file, part, i + 2);
            Optional<Instant> until =
                    i + 1 < later.size() ? Optional.of(later.get(i + 1).at()) : reliedOnAt;
            String token = new TimestampSteps(folder)
                    .add("document-timestamp-" + (i + 1), later.get(i), "-data " + data, until, parts.crls());
            belongs(file, part, token);
        }
    }

    private String covered(String file, SealParts.Part part, int number) {
        String covered = folder.path("covered-" + number + ".bin");
        folder.steps()
                .step(
                        "署名が覆う部分を取り出します。",
                        "Take out what the signature covers.",
                        "{ head -c " + part.gapBegins() + " " + file + "; head -c " + part.end() + " " + file
                                + " | tail -c " + (part.end() - part.gapEnds()) + "; } > " + covered);
        return covered;
    }

    private void belongs(String file, SealParts.Part part, String message) {
        int digits = part.gapEnds() - part.gapBegins() - 2;
        folder.steps()
                .step(
                        "取り出してある署名が、文書の中のものと同じであることを確かめます。",
                        "The signature beside the document is the one inside.",
                        "head -c " + (part.gapEnds() - 1) + " " + file + " | tail -c " + digits
                                + " | tr 'A-F' 'a-f' | grep -q \"^$(od -An -v -tx1 " + message
                                + " | tr -d ' \\n')0*$\"");
    }
}
