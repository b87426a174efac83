package jp.madoguchi.signature.authority;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.signature.method.ContainerTimestamp;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SigningRequest;
import jp.madoguchi.signature.seal.DocumentSealer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Signed and sealed files for tests. */
public final class TestFiles {
    private TestFiles() {}

    public static FrozenContainer frozen() {
        return ApplicationContainer.freeze(List.of(
                new ContainerFile(
                        "application.json", "application/json", "{\"id\":1}".getBytes(StandardCharsets.UTF_8)),
                new ContainerFile("form.pdf", "application/pdf", new byte[500]),
                new ContainerFile("attachments/平面図 1.png", "image/png", new byte[300])));
    }

    public static byte[] container(SigningKey key) throws Exception {
        return container(key, TestPki.NOW);
    }

    public static byte[] container(SigningKey key, Instant at) throws Exception {
        SigningRequest request =
                ApplicationContainer.prepare(frozen(), key.certificate().getEncoded(), at);
        return ApplicationContainer.assemble(frozen(), request, key.sign(request.signedAttributes()));
    }

    public static byte[] timestamped(SigningKey key) throws Exception {
        return new ContainerTimestamp(TestPki.shared().timestamps())
                .raise(container(key))
                .container();
    }

    public static byte[] pdf() throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] sealedPdf(SigningKey key) throws Exception {
        return new DocumentSealer(key, TestPki.shared().timestamps())
                .seal(pdf(), new DocumentSealer.Statement("市長", "交付", "みなと市"), TestPki.NOW);
    }
}
