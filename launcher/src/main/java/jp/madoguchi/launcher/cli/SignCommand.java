package jp.madoguchi.launcher.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.SigningRequest;
import jp.madoguchi.signature.token.Pkcs11Token;
import jp.madoguchi.signature.token.TokenRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sign}: signs an application's container offline. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Signs an application container (ASiC-E) with a PKCS#12 file or a token.")
public final class SignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CONTAINER", description = "the container downloaded before filing.")
    private Path container = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Key key = new Key();

    @Option(
            names = "--alias",
            paramLabel = "ALIAS",
            description = "which key of the token (default: the first for signing documents).")
    private @Nullable String alias;

    @Option(
            names = "--slot",
            paramLabel = "N",
            defaultValue = "0",
            description = "which slot of the library, counted from 0 (default: 0).")
    private int slot;

    @Option(names = "--pin-file", paramLabel = "FILE", description = "holds the PIN or password (default: ask).")
    private @Nullable Path pinFile;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: CONTAINER itself).")
    private @Nullable Path out;

    /** Where the key is. */
    static final class Key {
        @Option(names = "--pkcs12", paramLabel = "F", description = "a PKCS#12 file.")
        private @Nullable Path pkcs12;

        @Option(names = "--pkcs11", paramLabel = "LIB", description = "a PKCS#11 library.")
        private @Nullable Path pkcs11;
    }

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws CommandRefused {
        try {
            FrozenContainer frozen = ApplicationContainer.open(Files.readAllBytes(container));
            PrintWriter err = spec.commandLine().getErr();
            for (FrozenContainer.Entry entry : frozen.entries())
                err.println(entry.sha256() + "  " + entry.sizeBytes() + "  " + entry.name());
            SigningKey signer = sign(frozen);
            err.println("signed with " + signer.certificate().getSubjectX500Principal());
            return 0;
        } catch (SignatureRejected e) {
            throw new CommandRefused("this is no container that can be signed: " + e.getMessage(), e);
        } catch (TokenRefused | IOException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()), e);
        } catch (CertificateEncodingException e) {
            throw new CommandRefused("the certificate cannot be read", e);
        }
    }

    private SigningKey sign(FrozenContainer frozen)
            throws CommandRefused, IOException, TokenRefused, SignatureRejected, CertificateEncodingException {
        if (key.pkcs11 != null) {
            try (Pkcs11Token token = Pkcs11Token.open(key.pkcs11, slot, secret(), Optional.ofNullable(alias))) {
                return sign(frozen, token.key());
            }
        }
        if (key.pkcs12 == null) throw new CommandRefused("name the key: --pkcs12 F or --pkcs11 LIB");
        return sign(frozen, SigningKey.pkcs12(Files.readAllBytes(key.pkcs12), secret()));
    }

    private SigningKey sign(FrozenContainer frozen, SigningKey signer)
            throws SignatureRejected, CertificateEncodingException, IOException {
        SigningRequest request =
                ApplicationContainer.prepare(frozen, signer.certificate().getEncoded(), clock.instant());
        byte[] signed = ApplicationContainer.assemble(frozen, request, signer.sign(request.signedAttributes()));
        write(out == null ? container : out, signed);
        return signer;
    }

    @SuppressWarnings("SystemConsoleNull") // On newer Java the password prompt itself gives null without a terminal.
    private char[] secret() throws IOException, CommandRefused {
        if (pinFile != null)
            return Files.readString(pinFile, StandardCharsets.UTF_8).strip().toCharArray();
        Console console = System.console();
        if (console == null) throw new CommandRefused("no terminal to ask for the PIN: use --pin-file FILE");
        char[] typed = console.readPassword("PIN or password: ");
        if (typed == null) throw new CommandRefused("no PIN was given");
        return typed;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path partial = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
        Files.write(partial, content);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
