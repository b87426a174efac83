package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.web.citizen.PostalCodes;

/** The table of postal codes: the one that the installation names, or that of the fictitious city. */
@Singleton
public class Places {

    private final Configured configured;

    @Inject
    Places(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    PostalCodes postalCodes() {
        Optional<Path> file = configured.path("madoguchi.postal-codes");
        try {
            return file.isPresent() ? PostalCodes.of(file.get()) : PostalCodes.standard();
        } catch (IOException unreadable) {
            throw new StartRefusal("The file named by madoguchi.postal-codes cannot be read.", unreadable);
        } catch (IllegalArgumentException noTable) {
            throw new StartRefusal("madoguchi.postal-codes: " + noTable.getMessage(), noTable);
        }
    }
}
