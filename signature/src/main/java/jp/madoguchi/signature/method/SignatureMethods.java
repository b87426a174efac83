package jp.madoguchi.signature.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** Index of every signature method. */
public final class SignatureMethods {
    private static final List<SignatureMethod> ALL = List.of(
            new Pkcs12BrowserMethod(), //
            new UploadedContainerMethod());

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

    /** The method that takes what was handed in. */
    public static SignatureMethod taking(SubmittedSignature submitted) throws SignatureRejected {
        return all().filter(method -> method.takes(submitted))
                .findFirst()
                .orElseThrow(() -> new SignatureRejected(Reason.MALFORMED, "no method takes this"));
    }
}
