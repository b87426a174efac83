package jp.madoguchi.web.official.payment;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reconciliation file whose preview this official looks at: what is taken in is what was shown. */
@SessionScoped
public class FileInHand implements Serializable {
    private static final long serialVersionUID = 1L;

    private byte @Nullable [] file;

    void take(byte[] bytes) {
        file = bytes.clone();
    }

    Optional<byte[]> file() {
        return Optional.ofNullable(file);
    }

    void drop() {
        file = null;
    }
}
