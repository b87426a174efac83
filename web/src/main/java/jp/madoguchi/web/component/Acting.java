package jp.madoguchi.web.component;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Markup with a form: what the form sends is acted on when Faces invokes the application. */
public interface Acting extends Markup {
    /** Does what the pressed button asks for; redirects, or lets the same page be written again. */
    void act(FacesContext faces) throws IOException;
}
