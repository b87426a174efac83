package jp.madoguchi.workflow.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AttachmentReference;

/** The files that an example's answers name, made real: small, and of the type they are said to have. */
public final class ExampleFiles {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    private ExampleFiles() {}

    /** The files by the path of their field, in the order of the answers. */
    public static Map<String, List<AttachmentReference>> in(Answers answers) {
        Map<String, List<AttachmentReference>> found = new LinkedHashMap<>();
        answers.values().forEach((key, value) -> collect(key, value, found));
        return found;
    }

    /** The answers without their files. */
    public static Answers without(Answers answers) {
        Answers left = answers;
        for (String path : in(answers).keySet()) {
            left = left.without(path);
        }
        return left;
    }

    /** Bytes of the type that a file is said to have. */
    public static byte[] bytes(AttachmentReference file) {
        return switch (file.type()) {
            case "application/pdf" -> PDF;
            case "image/png" -> PNG;
            case "image/jpeg" -> JPEG;
            default -> file.name().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void collect(String path, Object value, Map<String, List<AttachmentReference>> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                if (child != null) {
                    collect(path + "." + key, child, found);
                }
            });
        } else if (value instanceof List<?> list) {
            List<AttachmentReference> files = new ArrayList<>();
            for (int at = 0; at < list.size(); at++) {
                AttachmentReference.of(list.get(at)).ifPresent(files::add);
                if (AttachmentReference.of(list.get(at)).isEmpty()) {
                    collect(path + "[" + at + "]", list.get(at), found);
                }
            }
            if (!files.isEmpty()) {
                found.put(path, files);
            }
        }
    }
}
