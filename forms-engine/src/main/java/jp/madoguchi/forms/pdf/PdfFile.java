package jp.madoguchi.forms.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A tagged PDF/A-2u, PDF/UA-1 file in the making (ISO 19005-2): PDF 1.7, structure in object streams, which take a third of the
 * room. The same pages give the same bytes.
 */
final class PdfFile {
    private static final byte[] SRGB = SrgbProfile.bytes();

    private final PdfMetadata metadata;
    private final Typesetter typesetter;
    private final List<Sheet> sheets = new ArrayList<>();
    private final COSDictionary structure = new COSDictionary();
    private final Tag root = new Tag("Document", structure);

    PdfFile(Fonts fonts, PdfMetadata metadata) {
        this.typesetter = new Typesetter(fonts);
        this.metadata = metadata;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    Tag root() {
        return root;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Sheet addSheet() {
        Sheet sheet = new Sheet();
        sheets.add(sheet);
        return sheet;
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (PDDocument document = new PDDocument();
                PdfObjects objects = new PdfObjects(document.getDocument())) {
            document.setVersion(1.7f);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.PAGES, pages(objects));
            catalog.setItem(COSName.STRUCT_TREE_ROOT, structureTree());
            COSDictionary marked = direct();
            marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
            catalog.setItem(COSName.MARK_INFO, marked);
            catalog.setString(COSName.LANG, metadata.language());
            COSDictionary viewer = direct();
            viewer.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
            catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
            catalog.setItem(COSName.OUTPUT_INTENTS, outputIntents(objects));
            COSStream xmp = objects.plain(metadata.xmp());
            xmp.setItem(COSName.TYPE, COSName.METADATA);
            xmp.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
            catalog.setItem(COSName.METADATA, xmp);
            document.setDocumentInformation(information());
            document.setDocumentId(fingerprint());
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private COSDictionary pages(PdfObjects objects) {
        COSDictionary resources = new COSDictionary();
        COSDictionary fonts = typesetter.embed(objects);
        fonts.setDirect(true);
        resources.setItem(COSName.FONT, fonts);
        COSArray box = new COSArray();
        box.add(COSInteger.ZERO);
        box.add(COSInteger.ZERO);
        box.add(new COSFloat(Sheet.WIDTH));
        box.add(new COSFloat(Sheet.HEIGHT));
        COSDictionary pages = new COSDictionary();
        COSArray kids = new COSArray();
        for (Sheet sheet : sheets) {
            COSDictionary page = sheet.dictionary();
            page.setItem(COSName.PARENT, pages);
            page.setItem(
                    COSName.CONTENTS,
                    objects.stream(sheet.content().bytes(), sheet.content().length()));
            page.setInt(COSName.STRUCT_PARENTS, kids.size());
            page.setItem(COSName.getPDFName("Tabs"), COSName.S);
            page.setItem(COSName.RESOURCES, resources);
            page.setItem(COSName.MEDIA_BOX, box);
            kids.add(page);
        }
        pages.setItem(COSName.TYPE, COSName.PAGES);
        pages.setItem(COSName.KIDS, kids);
        pages.setInt(COSName.COUNT, kids.size());
        return pages;
    }

    private COSDictionary structureTree() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < sheets.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(sheets.get(i).tags());
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        structure.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        structure.setItem(COSName.K, root.dictionary());
        structure.setItem(COSName.PARENT_TREE, parents);
        structure.setInt(COSName.getPDFName("ParentTreeNextKey"), sheets.size());
        return structure;
    }

    private static COSArray outputIntents(PdfObjects objects) {
        COSStream profile = objects.stream(SRGB);
        profile.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setProducer(PdfMetadata.PRODUCER);
        Calendar created = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        created.setTimeInMillis(metadata.createdAt().getEpochSecond() * 1000);
        information.setCreationDate(created);
        information.setModificationDate(created);
        return information;
    }

    /** The seed of the file identifier: of what is on the pages, so that two files with one identifier are the same. */
    private long fingerprint() {
        CRC32 sum = new CRC32();
        for (Sheet sheet : sheets)
            sum.update(sheet.content().bytes(), 0, sheet.content().length());
        return sum.getValue() ^ (metadata.createdAt().toEpochMilli() << 20);
    }

    private static COSDictionary direct() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }
}
