package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.workflow.review.PdfSandbox;
import jp.madoguchi.workflow.usecase.FrozenApplication;

/** Pictures of the pages of frozen forms, a few of the latest kept in memory. */
@Singleton
public class PreviewPages {
    private static final Logger LOG = Logger.getLogger(PreviewPages.class.getName());
    private static final int KEPT = 32;
    private static final int MAX_PAGES = 12;

    private final PdfSandbox sandbox;
    private final Map<String, List<byte[]>> latest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<byte[]>> eldest) {
            return size() > KEPT;
        }
    });

    @Inject
    public PreviewPages(PdfSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** PNG pictures; none if they cannot be drawn, the PDF itself is always there to open. */
    List<byte[]> of(FrozenApplication frozen) {
        List<byte[]> known = latest.get(frozen.sha256());
        if (known != null) return known;
        try {
            List<byte[]> drawn = sandbox.pages(frozen.formPdf(), MAX_PAGES);
            latest.put(frozen.sha256(), drawn);
            return drawn;
        } catch (IOException undrawable) {
            LOG.log(Level.WARNING, "No preview of a frozen form: {0}", undrawable.getMessage());
            return List.of();
        }
    }
}
