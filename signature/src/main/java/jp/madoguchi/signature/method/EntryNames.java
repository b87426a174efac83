package jp.madoguchi.signature.method;

import java.util.List;

/** The names files may have inside a container. */
final class EntryNames {
    static final String MIMETYPE = "mimetype";
    static final String MANIFEST = "META-INF/ASiCManifest.xml";
    static final String SIGNATURE = "META-INF/signature.p7s";

    private EntryNames() {}

    static void requireSigned(String name) {
        if (!isSigned(name)) throw new IllegalArgumentException("not a name for a signed file");
    }

    /** Whether a signed file may have the name. */
    static boolean isSigned(String name) {
        if (name.isEmpty() || name.length() > 200 || name.equals(MIMETYPE)) return false;
        if (name.regionMatches(true, 0, "META-INF", 0, 8)) return false;
        if (name.startsWith("/") || name.endsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0)
            return false;
        if (List.of(name.split("/", -1)).stream()
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) return false;
        return name.codePoints().noneMatch(EntryNames::forbidden);
    }

    private static boolean forbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
