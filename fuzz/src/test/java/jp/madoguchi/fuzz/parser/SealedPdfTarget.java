package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.attack.AttackFiles;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.seal.SealRejected;
import jp.madoguchi.signature.verification.Verifier;

/** Sealed PDFs: accepted only if the bytes that a seed's seal covers stand unchanged at their place. */
public final class SealedPdfTarget implements Target {
    private static final TestPki PKI = TestPki.shared();
    private static final Pattern RANGE = Pattern.compile("/ByteRange *\\[ *0 +(\\d{1,9}) +(\\d{1,9}) +(\\d{1,9}) *\\]");

    private final SealCheck check = new SealCheck(PKI.check(), PKI.revocation());
    private final Verifier verifier = new Verifier(PKI.check(), PKI.revocation());
    private final List<byte[]> seeds = new ArrayList<>();
    private final List<Covered> honest = new ArrayList<>();

    /** What a seal covers: from the beginning, and from behind the seal. */
    private record Covered(byte[] pdf, int before, int behind, int length) {
        boolean standsIn(byte[] input) {
            return input.length >= behind + length
                    && Arrays.equals(pdf, 0, before, input, 0, before)
                    && Arrays.equals(pdf, behind, behind + length, input, behind, behind + length);
        }
    }

    public SealedPdfTarget() throws Exception {
        seeds.add(TestFiles.sealedPdf(PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256)));
        seeds.add(TestFiles.pdf());
        seeds.addAll(AttackFiles.of(AttackFiles.Kind.PDF));
        for (byte[] seed : seeds) if (accepted(seed)) honest.add(covered(seed));
        require(!honest.isEmpty(), "no honest PDF");
    }

    private static Covered covered(byte[] pdf) {
        Matcher range = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        require(range.find(), "no range");
        return new Covered(
                pdf,
                Integer.parseInt(range.group(1)),
                Integer.parseInt(range.group(2)),
                Integer.parseInt(range.group(3)));
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    private boolean accepted(byte[] input) {
        try {
            return check.check(input, TestPki.NOW) != null;
        } catch (SealRejected refused) {
            require(refused.reason() != null, "no reason");
            return false;
        }
    }

    @Override
    public void take(byte[] input) {
        if (accepted(input))
            require(honest.stream().anyMatch(covered -> covered.standsIn(input)), "accepted another document");
        verifier.examine(input, Optional.empty(), Optional.empty(), TestPki.NOW);
    }
}
