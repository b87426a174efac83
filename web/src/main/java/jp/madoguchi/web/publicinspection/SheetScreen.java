package jp.madoguchi.web.publicinspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FileSize;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.PublicInspectionSheet;
import jp.madoguchi.workflow.usecase.ShowPublicInspections;

/** One application that lies open to everybody. */
@Named("publicInspection")
@RequestScoped
public class SheetScreen {
    private Optional<PublicInspectionSheet> sheet;
    private Messages texts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SheetScreen() {}

    @Inject
    public SheetScreen(ShowPublicInspections show, ChosenLanguage language, HttpServletRequest request) {
        this.texts = Messages.of(language.getCurrent());
        this.sheet = PublicInspectionId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                .flatMap(id -> find(show, id, language));
    }

    private static Optional<PublicInspectionSheet> find(
            ShowPublicInspections show, PublicInspectionId id, ChosenLanguage language) {
        try {
            return Optional.of(show.open(id, language.getLocale()));
        } catch (NotFound over) {
            return Optional.empty();
        }
    }

    /** Answers 404 for what does not lie open, or no longer. */
    public void enter(FacesContext faces) throws IOException {
        if (sheet.isPresent()) return;
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        faces.responseComplete();
    }

    /** What lies open. */
    public PublicInspectionSheet getSheet() {
        return sheet.orElseThrow(() -> new IllegalStateException("nothing lies open"));
    }

    /** The size of a document in words. */
    public String size(PublicInspectionSheet.File file) {
        return FileSize.inWords(file.sizeBytes(), texts);
    }
}
