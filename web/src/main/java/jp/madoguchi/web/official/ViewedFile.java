package jp.madoguchi.web.official;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.madoguchi.workflow.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/** The pictures of the files this official looked at last, so that each page of a file is not rendered anew. */
@SessionScoped
public class ViewedFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int KEPT = 3;

    // Not a synchronized method: that would lock the proxy that all sessions share.
    private final ReentrantLock lock = new ReentrantLock();

    private transient @Nullable Map<String, List<byte[]>> pages;

    Optional<List<byte[]>> of(ApplicationId id, String file) {
        return alone(kept -> Optional.ofNullable(kept.get(id + "/" + file)));
    }

    void keep(ApplicationId id, String file, List<byte[]> pictures) {
        alone(kept -> {
            kept.put(id + "/" + file, pictures);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return kept;
        });
    }

    private <T> T alone(Function<Map<String, List<byte[]>>, T> act) {
        lock.lock();
        try {
            Map<String, List<byte[]>> kept = pages;
            if (kept == null) {
                kept = new LinkedHashMap<>();
                pages = kept;
            }
            return act.apply(kept);
        } finally {
            lock.unlock();
        }
    }
}
