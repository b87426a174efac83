package jp.madoguchi.signature.attack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.TestFiles;

/** Sealed PDFs whose ByteRange or signature dictionary was changed: USF and SWA attacks. */
final class PdfRangeAttacks {
    private final byte[] honest;

    PdfRangeAttacks(byte[] honest) {
        this.honest = honest;
    }

    Stream<Attempt> all() {
        return Stream.of(
                text("USF: no ByteRange", "byte-range", "/ByteRange", "/Byterange"),
                text("USF: no Contents", "byte-range", "/Contents <", "/Kontents <"),
                text("USF: no SubFilter", "malformed", "/SubFilter", "/Subfilter"),
                text("another SubFilter", "malformed", "/ETSI.CAdES.detached", "/adbe.pkcs7.detachd"),
                range("ByteRange does not begin at 0", "byte-range", numbers -> numbers[0] = 1),
                range("negative ByteRange", "byte-range", numbers -> numbers[3] = -1),
                range(
                        "ByteRange beyond the file",
                        "byte-range",
                        numbers -> numbers[3] = Integer.parseInt(
                                "9".repeat(Integer.toString(numbers[3]).length()))),
                range("SWA: the gap widened over content", "byte-range", numbers -> {
                    numbers[2] += 20;
                    numbers[3] -= 20;
                }),
                range("SWA: the gap begins early", "byte-range", numbers -> numbers[1] -= 10),
                range("ByteRange covers nothing after the gap", "changed-after-sealing", numbers -> numbers[3] = 0),
                range("both parts overlap", "byte-range", numbers -> numbers[2] = numbers[1] - 1),
                PdfAttacks.attempt("three numbers in ByteRange", "byte-range", () -> {
                    byte[] changed = honest.clone();
                    int at = PdfAttacks.indexOf(changed, "/ByteRange", 0);
                    int end = PdfAttacks.indexOf(changed, "]", at);
                    for (int i = end - 1; changed[i] != ' '; i--) changed[i] = ' ';
                    return changed;
                }),
                PdfAttacks.attempt("padding of the signature not zero", "malformed", () -> {
                    byte[] changed = honest.clone();
                    int at = PdfAttacks.indexOf(changed, "/Contents <", 0);
                    changed[PdfAttacks.indexOf(changed, ">", at) - 1] = '1';
                    return changed;
                }),
                PdfAttacks.attempt("white space inside the signature", "byte-range", () -> {
                    byte[] changed = honest.clone();
                    int at = PdfAttacks.indexOf(changed, "/Contents <", 0);
                    changed[PdfAttacks.indexOf(changed, ">", at) - 1] = ' ';
                    return changed;
                }),
                PdfAttacks.attempt("a byte of the sealed content changed", "tampered", () -> {
                    byte[] changed = honest.clone();
                    changed[PdfAttacks.indexOf(changed, "/MediaBox", 0) + 1] ^= 0x20;
                    return changed;
                }),
                PdfAttacks.attempt("an unsealed PDF", "not-sealed", TestFiles::pdf),
                PdfAttacks.attempt(
                        "an unsealed PDF that mentions a ByteRange",
                        "malformed",
                        () -> PdfAttacks.plus(TestFiles.pdf(), "\n% /ByteRange [0 1 2 3]\n%%EOF\n")),
                PdfAttacks.attempt("not a PDF", "malformed", () -> new byte[100]));
    }

    private Attempt text(String attack, String code, String from, String to) {
        return PdfAttacks.attempt(attack, code, () -> {
            byte[] changed = honest.clone();
            byte[] bytes = to.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(bytes, 0, changed, PdfAttacks.indexOf(changed, from, 0), bytes.length);
            return changed;
        });
    }

    private Attempt range(String attack, String code, java.util.function.Consumer<int[]> change) {
        return PdfAttacks.attempt(attack, code, () -> {
            byte[] changed = honest.clone();
            int begins = PdfAttacks.indexOf(changed, "[", PdfAttacks.indexOf(changed, "/ByteRange", 0));
            int ends = PdfAttacks.indexOf(changed, "]", begins);
            String written = new String(changed, begins + 1, ends - begins - 1, StandardCharsets.ISO_8859_1);
            int[] numbers = Arrays.stream(written.strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            change.accept(numbers);
            String text = numbers[0] + " " + numbers[1] + " " + numbers[2] + " " + numbers[3];
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            Arrays.fill(changed, begins + 1, ends, (byte) ' ');
            if (bytes.length > ends - begins - 1) throw new IllegalStateException("the numbers do not fit");
            System.arraycopy(bytes, 0, changed, begins + 1, bytes.length);
            return changed;
        });
    }
}
