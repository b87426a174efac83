package jp.madoguchi.fuzz.planted;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.fuzz.Target;

/** Accepts an archive for the first entry of a name, where a reader shows the last: duplicates are not refused. */
public final class FaultyArchive implements Target {
    private static final byte[] SIGNED = "signed".getBytes(StandardCharsets.UTF_8);

    @Override
    public List<byte[]> seeds() throws Exception {
        return List.of(archive("form.pdf", "signed"), archive("form.pdf", "other!"), archive("f", "x"));
    }

    private static byte[] archive(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Override
    public void take(byte[] input) {
        byte[] checked = null;
        byte[] shown = null;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(input))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                shown = zip.readNBytes(100);
                if (checked == null) checked = shown;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            if (checked == null) return;
        }
        if (Arrays.equals(checked, SIGNED))
            Target.require(Arrays.equals(shown, SIGNED), "accepted what was not signed");
    }
}
