package jp.madoguchi.web.citizen.filed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.web.citizen.OpenedApplication;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.AttachmentRow;

/** What the malware scanner said of the files of an application. */
@Named("scanned")
@RequestScoped
public class ScannedFilesScreen {
    private ApplicationView view;
    private Messages texts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ScannedFilesScreen() {}

    @Inject
    public ScannedFilesScreen(HttpServletRequest request, ChosenLanguage language) {
        this.view = OpenedApplication.of(request);
        this.texts = Messages.of(language.getCurrent());
    }

    /** Names of files that nobody opens for good; empty if there are none. */
    public String getLocked() {
        return names(scan -> scan == ScanState.INFECTED || scan == ScanState.UNSCANNABLE);
    }

    /** Names of files that wait for the scanner; empty if there are none. */
    public String getWaiting() {
        return names(scan -> scan == ScanState.PENDING);
    }

    private String names(Predicate<ScanState> which) {
        return view.attachments().stream()
                .filter(file -> which.test(file.scan()))
                .map(AttachmentRow::name)
                .collect(Collectors.joining(texts.text("list.separator")));
    }

    /** Whether what was signed can be handed out: no file in it is locked. */
    public boolean isOpen() {
        return names(ScanState::isLocked).isEmpty();
    }
}
