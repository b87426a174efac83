package jp.madoguchi.signature.seal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.signature.seal.SealRejected.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What may follow a seal: updates that add to the document security store and one invisible document timestamp
 * (ISO 32000-2, 12.8.2.2 and 12.8.4.3), and nothing else. No object of the sealed revision may change but the four that
 * name what was added, and those may change in that place only.
 */
final class RevisionComparison {
    private static final Set<COSName> FIELD = Set.of(
            COSName.TYPE,
            COSName.SUBTYPE,
            COSName.FT,
            COSName.T,
            COSName.V,
            COSName.F,
            COSName.RECT,
            COSName.P,
            COSName.AP);
    private static final Set<COSName> VALUE =
            Set.of(COSName.TYPE, COSName.FILTER, COSName.SUB_FILTER, COSName.BYTERANGE, COSName.CONTENTS);
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

    private final Revision before;
    private final Revision after;
    private final Set<COSObjectKey> mayChange = new HashSet<>();

    private RevisionComparison(Revision before, Revision after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Requires that the later revision only proves the earlier one longer.
     *
     * @param sealed objects of the sealed revision, which never belong to the security store
     */
    static void require(Revision before, Revision after, Set<COSObjectKey> sealed) throws SealRejected {
        new RevisionComparison(before, after).require(sealed);
    }

    private void require(Set<COSObjectKey> sealed) throws SealRejected {
        same("trailer", before.trailer().getItem(COSName.ROOT), after.trailer().getItem(COSName.ROOT));
        same("trailer", before.trailer().getItem(COSName.INFO), after.trailer().getItem(COSName.INFO));
        if (after.trailer().getItem(COSName.ENCRYPT) != null) throw changed("encryption");
        if (after.trailer().getItem(COSName.getPDFName("XRefStm")) != null) throw changed("two cross-reference tables");
        catalog();
        for (COSObjectKey key : before.securityStore()) if (!sealed.contains(key)) mayChange.add(key);
        Map<COSObjectKey, Long> now = after.objects();
        for (Map.Entry<COSObjectKey, Long> object : before.objects().entrySet()) {
            boolean untouched = object.getValue().equals(now.get(object.getKey()));
            if (untouched || mayChange.contains(object.getKey())) continue;
            // Writers write objects again that they merely looked at; streams they do not.
            boolean standsAgain = now.containsKey(object.getKey())
                    && equal(before.object(object.getKey()), after.object(object.getKey()));
            if (!standsAgain) throw changed("object " + object.getKey());
        }
    }

    private void catalog() throws SealRejected {
        COSDictionary old = before.catalog();
        COSDictionary current = after.catalog();
        allow(before.trailer().getItem(COSName.ROOT));
        for (COSName name : names(old, current))
            if (!name.equals(Revision.DSS) && !name.equals(COSName.ACRO_FORM))
                same("catalog " + name.getName(), old.getItem(name), current.getItem(name));
        COSObject field = form(old, current);
        page(field);
    }

    /** The form has one field more, at the end. */
    private COSObject form(COSDictionary oldCatalog, COSDictionary currentCatalog) throws SealRejected {
        COSDictionary old = oldCatalog.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary current = currentCatalog.getCOSDictionary(COSName.ACRO_FORM);
        if (old == null || current == null) throw changed("form");
        allow(oldCatalog.getItem(COSName.ACRO_FORM));
        boolean indirect = oldCatalog.getItem(COSName.ACRO_FORM) instanceof COSObject;
        if (indirect) same("form", oldCatalog.getItem(COSName.ACRO_FORM), currentCatalog.getItem(COSName.ACRO_FORM));
        for (COSName name : names(old, current))
            if (!name.equals(COSName.FIELDS) && !name.equals(SIG_FLAGS))
                same("form " + name.getName(), old.getItem(name), current.getItem(name));
        COSObject field = added("fields", old, current, COSName.FIELDS);
        if (!(field.getObject() instanceof COSDictionary dictionary)) throw changed("fields");
        field(dictionary);
        return field;
    }

    /** An invisible field with a document timestamp and nothing that acts or shows. */
    private void field(COSDictionary field) throws SealRejected {
        boolean plain = FIELD.containsAll(field.keySet())
                && COSName.SIG.equals(field.getCOSName(COSName.FT))
                && COSName.getPDFName("Widget").equals(field.getCOSName(COSName.SUBTYPE));
        COSArray rectangle = field.getCOSArray(COSName.RECT);
        boolean invisible = rectangle != null
                && rectangle.size() == 4
                && rectangle.toList().stream()
                        .allMatch(side ->
                                side instanceof org.apache.pdfbox.cos.COSNumber number && number.floatValue() == 0);
        COSDictionary value = field.getCOSDictionary(COSName.V);
        if (!plain || !invisible || !showsNothing(field.getCOSDictionary(COSName.AP)) || value == null)
            throw changed("a field that is no invisible timestamp");
        boolean timestamp =
                VALUE.containsAll(value.keySet()) && COSName.DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE));
        if (!timestamp) throw changed("a signature that is no document timestamp");
    }

    /** Whether an appearance is absent, or an empty drawing as writers put it there. */
    private static boolean showsNothing(@Nullable COSDictionary appearance) {
        if (appearance == null) return true;
        boolean normal = appearance.keySet().equals(Set.of(COSName.N));
        if (!normal || !(appearance.getDictionaryObject(COSName.N) instanceof COSStream drawing)) return false;
        try (var content = drawing.createInputStream()) {
            return content.read() < 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    /** The first page has one annotation more: the field. */
    private void page(COSObject field) throws SealRejected {
        COSDictionary old = before.firstPage();
        COSDictionary current = after.firstPage();
        if (old.getKey() == null || !old.getKey().equals(current.getKey())) throw changed("first page");
        mayChange.add(old.getKey());
        for (COSName name : names(old, current))
            if (!name.equals(COSName.ANNOTS)) same("page " + name.getName(), old.getItem(name), current.getItem(name));
        COSObject annotation = added("annotations", old, current, COSName.ANNOTS);
        if (!annotation.getKey().equals(field.getKey())) throw changed("an annotation that is not the timestamp");
    }

    /** The one object that a list has more at its end; it did not exist before. */
    private COSObject added(String what, COSDictionary old, COSDictionary current, COSName list) throws SealRejected {
        COSArray earlier = old.getCOSArray(list);
        COSArray later = current.getCOSArray(list);
        int size = earlier == null ? 0 : earlier.size();
        if (later == null || later.size() != size + 1) throw changed(what);
        for (int i = 0; i < size; i++) same(what, earlier == null ? null : earlier.get(i), later.get(i));
        allow(old.getItem(list));
        if (!(later.get(size) instanceof COSObject one) || before.objects().containsKey(one.getKey()))
            throw changed(what);
        return one;
    }

    private void allow(@Nullable COSBase item) {
        if (item instanceof COSObject reference) mayChange.add(reference.getKey());
    }

    private static Set<COSName> names(COSDictionary one, COSDictionary other) {
        var names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static void same(String what, @Nullable COSBase one, @Nullable COSBase other) throws SealRejected {
        if (!equal(one, other)) throw changed(what);
    }

    /** Equal as written: references name the same object, everything else is equal part by part. */
    private static boolean equal(@Nullable COSBase one, @Nullable COSBase other) {
        if (one instanceof COSObject a && other instanceof COSObject b)
            return a.getKey().equals(b.getKey());
        if (one instanceof COSStream || other instanceof COSStream) return false;
        if (one instanceof COSDictionary a && other instanceof COSDictionary b)
            return a.keySet().equals(b.keySet())
                    && a.keySet().stream().allMatch(name -> equal(a.getItem(name), b.getItem(name)));
        if (one instanceof COSArray a && other instanceof COSArray b) {
            if (a.size() != b.size()) return false;
            for (int i = 0; i < a.size(); i++) if (!equal(a.get(i), b.get(i))) return false;
            return true;
        }
        if (one instanceof COSString a && other instanceof COSString b)
            return Arrays.equals(a.getBytes(), b.getBytes());
        return one == null ? other == null : one.equals(other);
    }

    private static SealRejected changed(String what) {
        return new SealRejected(Reason.CHANGED_AFTER_SEALING, what);
    }
}
