package jp.madoguchi.web.component;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The current names of style sheet and scripts, which carry a hash of their content. */
@Named("assets")
@ApplicationScoped
public class Assets {
    private final Properties names = new Properties();

    public Assets() {
        try (InputStream manifest = Assets.class.getResourceAsStream("assets.properties")) {
            if (manifest != null) names.load(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of an asset.
     *
     * @param name such as {@code citizen.css}
     */
    public String of(String name) {
        String file = names.getProperty(name);
        if (file == null) throw new IllegalArgumentException("no asset " + name + ": web/frontend was not built");
        return "/assets/" + file;
    }
}
