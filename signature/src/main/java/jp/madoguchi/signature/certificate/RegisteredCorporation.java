package jp.madoguchi.signature.certificate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;

/**
 * The extension registeredCorporationInfo ({@code 1.2.392.100300.1.1.3}) of a registrar's certificate: a sequence of
 * explicitly tagged DirectoryStrings, [0] trade name, [1] registered number (会社法人等番号, 12 digits), [2] address,
 * [3] representative, [4] title, [6] registry office.
 */
public final class RegisteredCorporation {
    /** The extension's OID. */
    public static final ASN1ObjectIdentifier OID = new ASN1ObjectIdentifier("1.2.392.100300.1.1.3");

    private static final int NAME = 0;
    private static final int NUMBER = 1;
    private static final int REPRESENTATIVE = 3;
    private static final int HIGHEST = 6;

    private RegisteredCorporation() {}

    /**
     * Reads the extension.
     *
     * @param extension the extension's value, an OCTET STRING in DER
     * @return the corporation; its 法人番号 is the registered number with its check digit before it
     * @throws IllegalArgumentException if anything in it is not as above, or a required part is missing
     */
    static CorporateAttributes read(byte[] extension) {
        Map<Integer, String> parts = new HashMap<>();
        ASN1Sequence sequence =
                ASN1Sequence.getInstance(ASN1OctetString.getInstance(extension).getOctets());
        for (ASN1Encodable part : sequence) {
            ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(part);
            if (!tagged.hasContextTag() || tagged.getTagNo() > HIGHEST || !tagged.isExplicit())
                throw new IllegalArgumentException("a part of another form");
            if (!(tagged.getExplicitBaseObject() instanceof ASN1String text))
                throw new IllegalArgumentException("a part that is no text");
            if (parts.put(tagged.getTagNo(), text.getString()) != null)
                throw new IllegalArgumentException("a part stands twice");
        }
        return new CorporateAttributes(
                CorporateAttributes.withCheckDigit(required(parts, NUMBER).replace("-", "")),
                required(parts, NAME),
                required(parts, REPRESENTATIVE));
    }

    private static String required(Map<Integer, String> parts, int number) {
        return Optional.ofNullable(parts.get(number))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("part " + number + " is missing"));
    }

    /** Writes the extension's content for a corporation; for the demo and for tests. */
    public static DERSequence write(CorporateAttributes corporation) {
        var parts = new ASN1EncodableVector();
        parts.add(part(NAME, corporation.name()));
        parts.add(part(NUMBER, corporation.corporateNumber().substring(1)));
        parts.add(part(REPRESENTATIVE, corporation.representative()));
        return new DERSequence(parts);
    }

    private static DERTaggedObject part(int number, String text) {
        return new DERTaggedObject(true, number, new DERUTF8String(text));
    }
}
