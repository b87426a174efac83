package jp.madoguchi.launcher.demopki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.madoguchi.signature.authority.KeyKind;

/** Index of the demo's official seals: the mayor's for every office, the governor's for the prefecture's. */
enum DemoSeal {
    MAYOR("seal", "みなと市長之印（デモ）", "C=JP,O=みなと市（デモ）,CN=みなと市長（デモ）", KeyKind.RSA_2048, ""),
    GOVERNOR("seal-governor", "まどぐち県知事之印（デモ）", "C=JP,O=まどぐち県（デモ）,CN=まどぐち県知事（デモ）", KeyKind.P_384, "kensetsu npo denki");

    /** Name of the register in the demo's directory. */
    static final String REGISTER = "seals.conf";

    private final String file;
    private final String title;
    private final String subject;
    private final KeyKind key;
    private final String offices;

    DemoSeal(String file, String title, String subject, KeyKind key, String offices) {
        this.file = file;
        this.title = title;
        this.subject = subject;
        this.key = key;
        this.offices = offices;
    }

    String subject() {
        return subject;
    }

    KeyKind key() {
        return key;
    }

    String keyFile() {
        return file + ".p12";
    }

    String passwordFile() {
        return file + ".password";
    }

    /** Enters the seals whose keys are there, unless there is a register. */
    static void register(Path directory, LocalDate today) throws IOException {
        Path register = directory.resolve(REGISTER);
        if (Files.exists(register)) return;
        var text = new StringBuilder("# Official seals of the demo; docs/configuration.md explains every line.\n");
        for (DemoSeal seal : values()) {
            if (!Files.exists(directory.resolve(seal.keyFile()))) continue;
            text.append("\n[")
                    .append(seal.name().toLowerCase(java.util.Locale.ROOT))
                    .append("]\n");
            text.append("name = ").append(seal.title).append("\nagency = minato\n");
            if (!seal.offices.isEmpty())
                text.append("offices = ").append(seal.offices).append('\n');
            text.append("from = ").append(today.minusDays(1)).append('\n');
            text.append("pkcs12 = ").append(seal.keyFile()).append('\n');
            text.append("password-file = ").append(seal.passwordFile()).append('\n');
        }
        PrivateFiles.write(register, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
