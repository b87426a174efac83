package jp.madoguchi.web.official;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Gives every script that PrimeFaces writes into an officials' page the nonce of that page's Content-Security-Policy.
 * PrimeFaces' own support would add a second policy to citizens' pages, too.
 */
public class NonceRenderKits extends RenderKitFactory {
    /** Request attribute with the nonce; only officials' pages have it. */
    static final String NONCE = "jp.madoguchi.web.official.nonce";

    public NonceRenderKits(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
        Object nonce = context == null
                ? null
                : context.getExternalContext().getRequestMap().get(NONCE);
        return nonce instanceof String text ? new Kit(kit, text) : kit;
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {
        private final String nonce;

        Kit(RenderKit wrapped, String nonce) {
            super(wrapped);
            this.nonce = nonce;
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
            return new Nonces(getWrapped().createResponseWriter(writer, types, encoding), nonce);
        }
    }

    private static final class Nonces extends ResponseWriterWrapper {
        private final String nonce;

        Nonces(ResponseWriter wrapped, String nonce) {
            super(wrapped);
            this.nonce = nonce;
        }

        @Override
        public void startElement(String name, @Nullable UIComponent component) throws IOException {
            super.startElement(name, component);
            if (name.equalsIgnoreCase("script")) {
                getWrapped().writeAttribute("nonce", nonce, null);
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Nonces(getWrapped().cloneWithWriter(writer), nonce);
        }
    }
}
