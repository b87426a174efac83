package jp.madoguchi.workflow.usecase;

import java.util.List;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.application.ScanState;

/** What the applicant has to mend about files in which malware was found. */
public final class InfectedFiles {
    private InfectedFiles() {}

    /** One finding for each such file, at its field. */
    public static List<Finding> findings(List<AttachmentRow> files) {
        return files.stream()
                .filter(file -> file.scan() == ScanState.INFECTED)
                .map(file -> Finding.infectedFile(file.fieldPath()))
                .toList();
    }
}
