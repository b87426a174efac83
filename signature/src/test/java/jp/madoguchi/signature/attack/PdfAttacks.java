package jp.madoguchi.signature.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Sealed PDFs that show something else than was sealed. */
final class PdfAttacks {
    private static final String FAMILY = "Sealed PDFs";
    private static final TestPki PKI = TestPki.shared();
    private static final SigningKey SEAL = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.RSA_2048);

    private final byte[] honest = TestFiles.sealedPdf(SEAL);
    /** What an attacker hands in for sealing: a cover over other content, and a page that nothing shows yet. */
    private final byte[] prepared = sealed(SEAL, shadow());

    PdfAttacks() throws Exception {}

    Stream<Attempt> all() {
        return Stream.of(twins(), updates(), shadows(), new PdfRangeAttacks(honest).all(), keys())
                .flatMap(each -> each);
    }

    private Stream<Attempt> twins() {
        return Stream.of(
                attempt("honest sealed PDF", Attempt.ACCEPTED, () -> honest),
                attempt("honest sealed PDF with a cover inside", Attempt.ACCEPTED, () -> prepared),
                attempt(
                        "honest certificate of a post",
                        Attempt.ACCEPTED,
                        () -> TestFiles.sealedPdf(PKI.leaf(CertificateProfiles.POST, KeyKind.RSA_2048))));
    }

    private Stream<Attempt> updates() {
        return Stream.of(
                updated("a page appended", honest, document -> {
                    document.addPage(new PDPage());
                    dirty(document.getPages().getCOSObject());
                }),
                updated("an annotation added", honest, document -> {
                    document.getPage(0).getAnnotations().add(new PDAnnotationText());
                    document.getPage(0).setAnnotations(document.getPage(0).getAnnotations());
                    dirty(document.getPage(0).getCOSObject());
                }),
                updated("a page turned", honest, document -> {
                    document.getPage(0).setRotation(180);
                    dirty(document.getPage(0).getCOSObject());
                }),
                updated("the catalog's language changed", honest, document -> {
                    document.getDocumentCatalog().setLanguage("xx");
                    dirty(document.getDocumentCatalog().getCOSObject());
                }),
                updated("an open action added", honest, document -> {
                    var action = new COSDictionary();
                    action.setName(COSName.S, "JavaScript");
                    action.setString(COSName.JS, "app.alert(1)");
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
                    dirty(document.getDocumentCatalog().getCOSObject());
                }),
                attempt("an empty update: a second %%EOF", "changed-after-sealing", () -> plus(honest, "\n%%EOF\n")),
                attempt(
                        "one byte after the end",
                        "changed-after-sealing",
                        () -> Arrays.copyOf(honest, honest.length + 1)),
                attempt("another PDF after the end", "malformed", () -> {
                    var both = new ByteArrayOutputStream();
                    both.writeBytes(honest);
                    both.writeBytes(TestFiles.pdf());
                    return both.toByteArray();
                }),
                attempt("bytes before the header", "malformed", () -> {
                    byte[] moved = new byte[honest.length + 16];
                    System.arraycopy(honest, 0, moved, 16, honest.length);
                    return moved;
                }));
    }

    /** The three shadow attacks: what stood ready in the sealed revision is brought to light by an update. */
    private Stream<Attempt> shadows() {
        return Stream.of(
                updated("shadow, hide: the cover is taken away", prepared, document -> {
                    COSDictionary page = document.getPage(0).getCOSObject();
                    ((COSArray) page.getDictionaryObject(COSName.CONTENTS)).remove(1);
                    dirty(page);
                }),
                updated("shadow, replace: other content behind the same reference", prepared, document -> {
                    COSDictionary page = document.getPage(0).getCOSObject();
                    COSArray streams = (COSArray) page.getDictionaryObject(COSName.CONTENTS);
                    page.setItem(COSName.CONTENTS, streams.get(0));
                    dirty(page);
                }),
                updated("shadow, hide and replace: the hidden page instead of the shown one", prepared, document -> {
                    COSDictionary pages = document.getPages().getCOSObject();
                    COSArray kids = (COSArray) pages.getDictionaryObject(COSName.KIDS);
                    kids.set(0, document.getDocumentCatalog().getCOSObject().getItem(COSName.getPDFName("Spare")));
                    dirty(pages);
                }));
    }

    private Stream<Attempt> keys() {
        CertificateProfile seal = CertificateProfiles.OFFICIAL_SEAL;
        return Stream.of(
                attempt(
                        "sealed by a citizen",
                        "untrusted-issuer",
                        () -> TestFiles.sealedPdf(PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256))),
                attempt(
                        "sealed by a CA of the same name",
                        "untrusted-issuer",
                        () -> TestFiles.sealedPdf(
                                PKI.leaf(PKI.stranger(), seal, KeyKind.P_256, TestPki.FROM, TestPki.UNTIL))),
                attempt(
                        "sealed with a login certificate of the seal's CA",
                        "wrong-purpose",
                        () -> TestFiles.sealedPdf(PKI.leaf(
                                PKI.authority(TrustStore.SEAL),
                                CertificateProfiles.JPKI_AUTHENTICATION,
                                KeyKind.P_256,
                                TestPki.FROM,
                                TestPki.UNTIL))),
                attempt(
                        "sealed with an expired certificate",
                        "expired",
                        () -> TestFiles.sealedPdf(
                                PKI.leaf(seal, KeyKind.P_256, TestPki.FROM, TestPki.NOW.minusSeconds(60)))),
                attempt("sealed with a revoked certificate", "revoked", () -> {
                    SigningKey revoked = PKI.leaf(seal, KeyKind.P_256);
                    PKI.revoke(seal, revoked, TestPki.NOW.minusSeconds(60));
                    return TestFiles.sealedPdf(revoked);
                }));
    }

    /** Makes a PDF. */
    interface Maker {
        byte[] pdf() throws Exception;
    }

    /** Changes a document. */
    private interface Change {
        void to(PDDocument document) throws Exception;
    }

    static Attempt attempt(String attack, String code, Maker maker) {
        return new Attempt(FAMILY, attack, code, () -> {
            byte[] pdf = AttackFiles.handed(AttackFiles.Kind.PDF, maker.pdf());
            new SealCheck(PKI.check(), PKI.revocation()).check(pdf, TestPki.NOW);
            return Attempt.ACCEPTED;
        });
    }

    private static Attempt updated(String attack, byte[] sealed, Change change) {
        return attempt(attack, "changed-after-sealing", () -> {
            var out = new ByteArrayOutputStream();
            try (PDDocument document = Loader.loadPDF(sealed)) {
                change.to(document);
                document.saveIncremental(out);
            }
            if (out.size() <= sealed.length) throw new IllegalStateException("the attack changed nothing");
            return out.toByteArray();
        });
    }

    private static byte[] sealed(SigningKey key, byte[] pdf) throws Exception {
        return new DocumentSealer(key, PKI.timestamps())
                .seal(pdf, new DocumentSealer.Statement("市長", "交付", "みなと市"), TestPki.NOW);
    }

    /** A page whose second stream covers the first, and a spare page that only the catalog knows. */
    private static byte[] shadow() throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            write(document, page, "ten million yen", false);
            write(document, page, "ten yen", true);
            var spare = new PDPage();
            write(document, spare, "a hundred million yen", false);
            spare.getCOSObject().setItem(COSName.PARENT, document.getPages().getCOSObject());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Spare"), spare.getCOSObject());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Note"), new COSString("x"));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDDocument document, PDPage page, String text, boolean over) throws Exception {
        var mode = over ? PDPageContentStream.AppendMode.APPEND : PDPageContentStream.AppendMode.OVERWRITE;
        try (var stream = new PDPageContentStream(document, page, mode, false)) {
            if (over) {
                stream.setNonStrokingColor(1f);
                stream.addRect(0, 0, 600, 800);
                stream.fill();
                stream.setNonStrokingColor(0f);
            }
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            stream.newLineAtOffset(72, 700);
            stream.showText(text);
            stream.endText();
        }
    }

    private static void dirty(COSDictionary changed) {
        changed.setNeedToBeUpdated(true);
    }

    static byte[] plus(byte[] pdf, String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static int indexOf(byte[] in, String text, int from) {
        byte[] what = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at <= in.length - what.length; at++)
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) return at;
        throw new IllegalStateException("no " + text);
    }
}
