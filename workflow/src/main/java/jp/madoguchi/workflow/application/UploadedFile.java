package jp.madoguchi.workflow.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.fieldtype.FieldSettings;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.AttachmentRejected.Reason;
import org.apache.tika.Tika;

/**
 * An uploaded file that passed: its type is told by its content, its name is safe.
 *
 * @param name sanitised
 * @param contentType by content
 * @param sha256 hexadecimal
 */
public record UploadedFile(String name, String contentType, String sha256) {
    private static final int NAME_LENGTH = 80;
    private static final Tika TIKA = new Tika();

    /** Examines a file for a field; each failure has its own reason. */
    public static UploadedFile examine(String fileName, byte[] bytes, FieldSettings settings)
            throws AttachmentRejected {
        return examine(fileName, bytes, settings.get(SharedSettings.MAX_BYTES), settings.get(SharedSettings.ACCEPT));
    }

    /**
     * Examines a file that belongs to no field.
     *
     * @param maxBytes its limit
     * @param accepted types by content; empty if any
     */
    public static UploadedFile examine(String fileName, byte[] bytes, long maxBytes, List<String> accepted)
            throws AttachmentRejected {
        if (bytes.length == 0) {
            throw new AttachmentRejected(Reason.EMPTY);
        }
        if (bytes.length > maxBytes) {
            throw new AttachmentRejected(Reason.TOO_LARGE);
        }
        String type = TIKA.detect(bytes);
        if (!accepts(accepted, type)) {
            throw new AttachmentRejected(Reason.WRONG_TYPE);
        }
        if (type.equals("application/pdf") && isEncrypted(bytes)) {
            throw new AttachmentRejected(Reason.PASSWORD_PROTECTED);
        }
        return new UploadedFile(safeName(fileName, type), type, sha256(bytes));
    }

    /** Files a field holds at most. */
    public static int maxFiles(FieldSettings settings) {
        return settings.get(SharedSettings.MAX_ITEMS);
    }

    private static boolean accepts(List<String> accepted, String type) {
        return accepted.isEmpty() || accepted.contains(type);
    }

    /** A PDF with an encryption dictionary; looked for in the bytes, because foreign PDFs are not parsed here. */
    private static boolean isEncrypted(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("/Encrypt");
        while (at >= 0) {
            char next = at + 8 < text.length() ? text.charAt(at + 8) : ' ';
            if (!Character.isLetterOrDigit(next)) {
                return true;
            }
            at = text.indexOf("/Encrypt", at + 8);
        }
        return false;
    }

    /** No path, no control, format or reserved characters, not too long, an extension that fits the content. */
    static String safeName(String given, String type) {
        String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        base.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && (Character.getType(c) != Character.FORMAT)
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .map(c -> "<>:\"|?*%".indexOf(c) >= 0 ? '_' : c)
                .forEach(safe::appendCodePoint);
        String name = safe.toString().strip();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = extension(type, dot > 0 ? name.substring(dot + 1) : "");
        stem = shortened(stem.replaceAll("^[.]+", ""));
        return (stem.isBlank() ? "file" : stem) + "." + extension;
    }

    private static String shortened(String stem) {
        if (stem.length() <= NAME_LENGTH) {
            return stem;
        }
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(stem);
        return stem.substring(0, graphemes.preceding(NAME_LENGTH + 1));
    }

    private static String extension(String type, String given) {
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            default -> given.matches("[A-Za-z0-9]{1,8}") ? given.toLowerCase(Locale.ROOT) : "bin";
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
