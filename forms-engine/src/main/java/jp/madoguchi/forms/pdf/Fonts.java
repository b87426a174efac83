package jp.madoguchi.forms.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts that print, in order of preference: the first that can show a character exactly shows it.
 *
 * <p>Noto Sans JP comes with the product. An agency adds fonts with more registered characters, for example IPAmj
 * Mincho with its 11,385 variation sequences. Immutable; parsed once and shared by all threads.
 */
public final class Fonts {
    private final List<FontFace> regular;
    private final List<FontFace> bold;

    private Fonts(List<FontFace> regular, List<FontFace> bold) {
        this.regular = List.copyOf(regular);
        this.bold = List.copyOf(bold);
    }

    /** Only the fonts that come with the product. */
    public static Fonts standard() {
        return Standard.FONTS;
    }

    /**
     * The product's fonts, then these files in order; they serve regular and bold text.
     *
     * @param files TrueType files ({@code .ttf} with outlines in {@code glyf}) whose licence allows embedding
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a file is no such font, naming it
     */
    public static Fonts standardAnd(List<Path> files) throws IOException {
        List<FontFace> added = new ArrayList<>();
        for (Path file : files) added.add(FontFace.read(file));
        List<FontFace> regular = new ArrayList<>(standard().regular);
        regular.addAll(added);
        List<FontFace> bold = new ArrayList<>(standard().bold);
        bold.addAll(added);
        return new Fonts(regular, bold);
    }

    /**
     * Makes sure that a text can be printed.
     *
     * @throws MissingGlyph naming the first character that no font can show
     */
    public void check(String text) throws MissingGlyph {
        new Typesetter(this).set(text, false);
    }

    List<FontFace> regular() {
        return regular;
    }

    List<FontFace> bold() {
        return bold;
    }

    private static final class Standard {
        static final Fonts FONTS =
                new Fonts(List.of(load("NotoSansJP_400Regular.ttf")), List.of(load("NotoSansJP_700Bold.ttf")));

        private static FontFace load(String file) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
                if (in == null) throw new IllegalStateException("the build left out the font " + file);
                return FontFace.read(file, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
