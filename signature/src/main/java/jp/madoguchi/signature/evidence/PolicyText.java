package jp.madoguchi.signature.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.method.CertificateBinding;

/** DSS's default validation policy with the constraints raised that let attacked files pass, and a dated suite. */
final class PolicyText {
    /** DSS's names of the constraints that fail a file here and only warn there. */
    static final List<String> RAISED = List.of(
            "PdfAnnotationOverlap",
            "PdfVisualDifference",
            "DocMDP",
            "UndefinedChanges",
            "ByteRangeCollision",
            "AllFilesSigned",
            "ManifestEntryObjectExistence");
    /** DSS's name of the constraint that the signed attributes name the signer's certificate. */
    private static final String CERTIFICATE_NAMED = "SigningCertificatePresent";

    private static final String SUITE = "policy-suite.xml";

    private PolicyText() {}

    /** The policy; a certificate that is named nowhere passes only where it is received together with the message. */
    static byte[] raised(CertificateBinding binding, AlgorithmSuite dates) {
        String policy = resource(PolicyText.class.getClassLoader(), "policy/constraint.xml");
        for (String name : RAISED)
            policy = replace(policy, "<" + name + " Level=\"[A-Z]+\"", "<" + name + " Level=\"FAIL\"");
        String named = binding == CertificateBinding.SIGNED_ATTRIBUTE ? "FAIL" : "IGNORE";
        policy = replace(
                policy,
                "<" + CERTIFICATE_NAMED + " Level=\"[A-Z]+\"",
                "<" + CERTIFICATE_NAMED + " Level=\"" + named + "\"");
        policy = replace(
                policy, "<KeyUsage Level=\"WARN\">(\\s*<Id>nonRepudiation</Id>)", "<KeyUsage Level=\"FAIL\">$1");
        policy = replace(
                policy, "(?s)<Cryptographic Level=\"FAIL\">.*</Cryptographic>", Matcher.quoteReplacement(suite(dates)));
        return policy.getBytes(StandardCharsets.UTF_8);
    }

    /** DSS's own policy with one of the constraints raised, for tests that show that it alone stops something. */
    static byte[] raisedAlone(String name) {
        String policy = new String(unraised(), StandardCharsets.UTF_8);
        return replace(policy, "<" + name + " Level=\"[A-Z]+\"", "<" + name + " Level=\"FAIL\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What DSS would do without us, for tests that show what each raised constraint stops. */
    static byte[] unraised() {
        return resource(PolicyText.class.getClassLoader(), "policy/constraint.xml")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String suite(AlgorithmSuite dates) {
        try (InputStream in = PolicyText.class.getResourceAsStream(SUITE)) {
            if (in == null) throw new IllegalStateException("resource missing: " + SUITE);
            var lines = new StringBuilder();
            for (AlgorithmSuite.Entry entry : dates.entries()) lines.append(line(entry));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().replace("@dates@", lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(AlgorithmSuite.Entry entry) {
        String end = entry.end().map(day -> " Date=\"" + day + "\"").orElse("");
        if (entry.algorithm().equals("SHA")) return "<Algo" + end + ">SHA" + entry.bits() + "</Algo>";
        return "<Algo" + end + " Size=\"" + entry.bits() + "\">" + entry.algorithm() + "</Algo>";
    }

    /** A pattern that is not found means that DSS changed its policy: better no second verifier than a lax one. */
    private static String replace(String policy, String pattern, String replacement) {
        Matcher matcher = Pattern.compile(pattern).matcher(policy);
        if (!matcher.find()) throw new IllegalStateException("not in DSS's default policy: " + pattern);
        return matcher.replaceAll(replacement);
    }

    private static String resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("resource missing: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
