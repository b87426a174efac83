package jp.madoguchi.workflow.issuance;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.signature.verification.ExaminedFile;

/** Port: examines signed and sealed files from outside, in a process of its own that can be killed. */
public interface FileExaminer {
    /**
     * Examines a file now.
     *
     * @param file at most 50 MB
     * @param content what a detached CMS signature is about; needed by no other file
     * @param record evidence record (RFC 4998) over the file, if there is one
     * @throws Busy if too many files are being examined at once; try again later
     */
    ExaminedFile examine(byte[] file, Optional<byte[]> content, Optional<byte[]> record) throws Busy;

    /**
     * The second verifier's report (ETSI TS 119 102-2) on a file, XML.
     *
     * @throws IOException if it cannot be made within heap, CPU and time caps
     */
    byte[] etsiReport(byte[] file) throws IOException;

    /** Too many at once. */
    final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        public Busy() {
            super("too many files are being examined at once");
        }
    }
}
