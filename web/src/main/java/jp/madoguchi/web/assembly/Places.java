package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.web.citizen.PostalCodes;
import jp.madoguchi.workflow.corporation.CorporateRegister;
import jp.madoguchi.workflow.corporation.CorporateTable;
import jp.madoguchi.workflow.corporation.GBizRegister;

/**
 * What is looked up for applicants: postal codes and corporate numbers, from the tables and registers that the installation
 * names, or those of the fictitious city.
 */
@Singleton
public class Places {

    private static final int PATIENCE_SECONDS = 3;

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

    @Produces
    @Singleton
    CorporateRegister corporations() {
        CorporateRegister tables = configured
                .path("madoguchi.corporate-numbers")
                .<CorporateRegister>map(file -> table(file).orElse(CorporateTable.standard()))
                .orElseGet(CorporateTable::standard);
        String token = new String(configured.secret("madoguchi.gbizinfo.token.file"));
        if (token.isEmpty()) {
            return tables;
        }
        URI service = configured.uri("madoguchi.gbizinfo.url").orElse(URI.create("https://info.gbiz.go.jp"));
        Duration patience =
                Duration.ofSeconds(configured.number("madoguchi.gbizinfo.patience-seconds", PATIENCE_SECONDS));
        return tables.orElse(new GBizRegister(service, token, patience));
    }

    private static CorporateTable table(Path file) {
        try {
            return CorporateTable.of(file);
        } catch (IOException unreadable) {
            throw new StartRefusal("The file named by madoguchi.corporate-numbers cannot be read.", unreadable);
        } catch (IllegalArgumentException noTable) {
            throw new StartRefusal("madoguchi.corporate-numbers: " + noTable.getMessage(), noTable);
        }
    }
}
