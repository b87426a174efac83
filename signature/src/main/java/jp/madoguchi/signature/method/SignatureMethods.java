package jp.madoguchi.signature.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** Index of every signature method. */
public final class SignatureMethods {
    /** A PKCS#12 file opened in the browser. */
    public static final String PKCS12_BROWSER = "pkcs12-browser";

    /** A container signed offline. */
    public static final String UPLOADED_CONTAINER = "uploaded-container";

    /** A raw value over the API. */
    public static final String API_VALUE = "api-value";

    /** A redirect to an authentication app. */
    public static final String AUTHENTICATION_APP = "authentication-app";

    /** The local signer over PKCS#11. */
    public static final String LOCAL_SIGNER = "local-signer";

    private static final List<SignatureMethod> ALL = List.of(
            new Pkcs12BrowserMethod(), //
            new AuthenticationAppMethod(),
            new LocalSignerMethod(),
            new UploadedContainerMethod(),
            new ApiValueMethod());

    static {
        long distinct = ALL.stream().map(SignatureMethod::id).distinct().count();
        if (distinct != ALL.size()) throw new IllegalStateException("duplicate signature method id");
    }

    private SignatureMethods() {}

    /** Every method, in the order of the index. */
    public static Stream<SignatureMethod> all() {
        return ALL.stream();
    }

    /** The method of an id. */
    public static Optional<SignatureMethod> find(String id) {
        return all().filter(method -> method.id().equals(id)).findFirst();
    }

    /** The method by which something was handed in. */
    public static SignatureMethod taking(SubmittedSignature submitted) throws SignatureRejected {
        return find(submitted.method())
                .filter(method -> method.takes(submitted))
                .orElseThrow(() -> new SignatureRejected(Reason.MALFORMED, "no method takes this"));
    }
}
