package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import jp.madoguchi.launcher.signer.LocalSigner;
import jp.madoguchi.signature.token.Pkcs11Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code signer}: signs with a card or token of this computer what a page of an allowed site asks for. */
@Command(
        name = "signer",
        mixinStandardHelpOptions = true,
        description = "Runs the local signer: a site's page asks, you see what it is and give the PIN here.")
public final class SignerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pkcs11", required = true, paramLabel = "LIB", description = "the token's PKCS#11 library.")
    private Path library = Path.of("");

    @Option(names = "--origin", required = true, paramLabel = "URL", description = "a site that may ask; repeatable.")
    private Set<URI> origins = Set.of();

    @Option(names = "--alias", paramLabel = "A", description = "which key (default: the first for documents).")
    private @Nullable String alias;

    @Option(names = "--slot", paramLabel = "N", defaultValue = "0", description = "which slot, from 0 (default: 0).")
    private int slot;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8475", description = "port (default: 8475).")
    private int port;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws CommandRefused, InterruptedException {
        Set<String> allowed = origins.stream()
                .map(origin -> origin.getScheme() + "://" + origin.getAuthority())
                .collect(Collectors.toSet());
        try (LocalSigner signer = LocalSigner.start(
                port, allowed, pin -> Pkcs11Token.open(library, slot, pin, Optional.ofNullable(alias)), clock)) {
            spec.commandLine()
                    .getErr()
                    .println("The signer listens on http://127.0.0.1:" + signer.port() + "/ for " + allowed
                            + ". Ctrl-C ends it.");
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            throw new CommandRefused("port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }
}
