package jp.madoguchi.signature.cms;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.jspecify.annotations.Nullable;

/** Attributes of a signer; no attribute stands twice, none has more or less than one value. */
final class SignerAttributeSet {
    private final Map<ASN1ObjectIdentifier, ASN1Encodable> values = new HashMap<>();

    private SignerAttributeSet() {}

    static SignerAttributeSet of(@Nullable ASN1Set attributes) throws CmsRejected {
        var set = new SignerAttributeSet();
        if (attributes == null) return set;
        if (attributes.size() > 32) throw CmsRejected.malformed("too many attributes");
        for (ASN1Encodable encoded : attributes) {
            try {
                Attribute attribute = Attribute.getInstance(encoded);
                if (attribute.getAttrValues().size() != 1) throw CmsRejected.malformed("attribute without one value");
                ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
                if (set.values.put(attribute.getAttrType(), value) != null)
                    throw CmsRejected.malformed("attribute twice");
            } catch (RuntimeException e) {
                throw CmsRejected.malformed("unreadable attribute");
            }
        }
        return set;
    }

    Optional<ASN1Encodable> object(ASN1ObjectIdentifier type) {
        return Optional.ofNullable(values.get(type));
    }

    Optional<byte[]> value(ASN1ObjectIdentifier type) throws CmsRejected {
        ASN1Encodable value = values.get(type);
        if (value == null) return Optional.empty();
        try {
            return Optional.of(value.toASN1Primitive().getEncoded("DL"));
        } catch (IOException e) {
            throw CmsRejected.malformed("unreadable attribute");
        }
    }
}
