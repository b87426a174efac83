package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.rule.NotFound;

/** Tells anyone whether the agency stands by a document; reveals nothing to who has neither the file nor the code. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class VerifyDocument {
    /** By the file itself. */
    public DocumentVerdict byUpload(byte[] file) {
        throw new UnsupportedOperationException();
    }

    /** By the number and the code of the QR code. */
    public DocumentVerdict byNumber(String documentNumber, String code) throws NotFound {
        throw new UnsupportedOperationException();
    }
}
