package jp.madoguchi.web.official;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/** The pictures of the files this official looked at last, so that each page of a file is not rendered anew. */
@SessionScoped
public class ViewedFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int KEPT = 3;

    private transient @Nullable Map<String, List<byte[]>> pages;

    private Map<String, List<byte[]>> pages() {
        Map<String, List<byte[]>> kept = pages;
        if (kept == null) {
            kept = new LinkedHashMap<>();
            pages = kept;
        }
        return kept;
    }

    synchronized Optional<List<byte[]>> of(ApplicationId id, String file) {
        return Optional.ofNullable(pages().get(id + "/" + file));
    }

    synchronized void keep(ApplicationId id, String file, List<byte[]> pictures) {
        pages().put(id + "/" + file, pictures);
        if (pages().size() > KEPT) {
            pages().remove(pages().keySet().iterator().next());
        }
    }
}
