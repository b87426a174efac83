package jp.madoguchi.web.component;

import jakarta.el.ValueExpression;
import jakarta.faces.FacesException;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.FacesEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;

/** {@code <m:markup of="#{…}"/>}: writes a {@link Markup}, and passes what its form sends on to it. */
@FacesComponent(value = MarkupComponent.TYPE, createTag = true, tagName = "markup", namespace = "madoguchi")
public class MarkupComponent extends UIComponentBase {
    static final String TYPE = "jp.madoguchi.Markup";

    @Override
    public String getFamily() {
        return TYPE;
    }

    private Markup markup(FacesContext faces) {
        ValueExpression of = getValueExpression("of");
        if (of != null && of.getValue(faces.getELContext()) instanceof Markup markup) return markup;
        throw new IllegalStateException("<m:markup> names no markup");
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        // The parts of a page are written one after the other, into one buffer.
        Html html = (Html) faces.getAttributes().computeIfAbsent(Html.class, first -> new Html());
        html.clear();
        markup(faces).write(html);
        faces.getResponseWriter().write(html.toString());
    }

    @Override
    public void processDecodes(FacesContext faces) {
        if (markup(faces) instanceof Acting) {
            ActionEvent sent = new ActionEvent(this);
            sent.setPhaseId(PhaseId.INVOKE_APPLICATION);
            queueEvent(sent);
        }
    }

    @Override
    public void broadcast(FacesEvent event) throws AbortProcessingException {
        FacesContext faces = event.getFacesContext();
        if (!(markup(faces) instanceof Acting acting)) return;
        try {
            acting.act(faces);
        } catch (IOException broken) {
            throw new FacesException(broken);
        }
    }
}
