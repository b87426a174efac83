package jp.madoguchi.signature.method;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.madoguchi.signature.method.FrozenContainer.Entry;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import org.jspecify.annotations.Nullable;

/** {@code ASiCManifest.xml} (ETSI EN 319 162-1, A.4): names, media types and SHA-256 digests of the signed files. */
final class Manifest {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private Manifest() {}

    static byte[] write(List<Entry> entries) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<asic:ASiCManifest xmlns:asic=\"")
                .append(ASIC)
                .append("\" xmlns:ds=\"")
                .append(DSIG)
                .append("\">\n");
        xml.append("<asic:SigReference URI=\"").append(EntryNames.SIGNATURE);
        xml.append("\" MimeType=\"application/pkcs7-signature\"/>\n");
        for (Entry entry : entries) {
            String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(entry.sha256()));
            xml.append("<asic:DataObjectReference URI=\"").append(uri(entry.name()));
            xml.append("\" MimeType=\"").append(escape(entry.mediaType())).append("\">");
            xml.append("<ds:DigestMethod Algorithm=\"").append(SHA256).append("\"/>");
            xml.append("<ds:DigestValue>").append(digest).append("</ds:DigestValue>");
            xml.append("</asic:DataObjectReference>\n");
        }
        return xml.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a manifest says.
     *
     * @param signature name of the signature file
     * @param files names, media types and digests; sizes are not in it and are 0
     */
    record Content(String signature, List<Entry> files) {}

    /** Reads a manifest; DTDs, other digests than SHA-256 and repeated or unsafe names are refused. */
    static Content read(byte[] manifest) throws SignatureRejected {
        try {
            // The JDK's own: no search through the class path for every manifest, and the same parser on every server.
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(manifest), "UTF-8");
            try {
                return content(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw malformed("unreadable");
        }
    }

    private static Content content(XMLStreamReader xml) throws XMLStreamException, SignatureRejected {
        @Nullable String signature = null;
        var files = new ArrayList<Entry>();
        @Nullable String uri = null;
        String mediaType = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) throw malformed("a DTD");
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "SigReference" -> {
                    if (signature != null) throw malformed("two signatures");
                    signature = xml.getAttributeValue(null, "URI");
                }
                case "DataObjectReference" -> {
                    uri = xml.getAttributeValue(null, "URI");
                    String type = xml.getAttributeValue(null, "MimeType");
                    mediaType = type == null ? "" : type;
                }
                case "DigestMethod" -> {
                    if (!SHA256.equals(xml.getAttributeValue(null, "Algorithm"))) throw malformed("digest algorithm");
                }
                case "DigestValue" -> {
                    if (uri == null) throw malformed("digest without a file");
                    byte[] digest =
                            Base64.getDecoder().decode(xml.getElementText().strip());
                    files.add(entry(uri, mediaType, digest));
                    uri = null;
                }
                default -> {
                    if (!xml.getLocalName().equals("ASiCManifest")) throw malformed("element " + xml.getLocalName());
                }
            }
        }
        if (signature == null || uri != null || files.isEmpty()) throw malformed("incomplete");
        long distinct = files.stream().map(Entry::name).distinct().count();
        if (distinct != files.size()) throw malformed("a file twice");
        return new Content(signature, files);
    }

    private static Entry entry(String uri, String mediaType, byte[] digest) throws SignatureRejected {
        String name = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!EntryNames.isSigned(name)) throw malformed("file name");
        return new Entry(name, mediaType, HexFormat.of().formatHex(digest), 0);
    }

    private static String uri(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static SignatureRejected malformed(String detail) {
        return new SignatureRejected(Reason.MALFORMED, "manifest: " + detail);
    }
}
