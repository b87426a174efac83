package jp.madoguchi.signature.dossier;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.signature.archive.ProvedExistence;
import jp.madoguchi.signature.archive.RecordParts;
import jp.madoguchi.signature.timestamp.Timestamp;

/** The steps that follow an evidence record from the file to its newest timestamp. */
final class RecordSteps {
    private final Folder folder;
    private final String file;
    private final List<Timestamp> timestamps;
    private final List<byte[]> crls;
    private int next;

    RecordSteps(Folder folder, String file, ProvedExistence proved, List<byte[]> crls) {
        this.folder = folder;
        this.file = file;
        this.timestamps = proved.timestamps();
        this.crls = crls;
    }

    void add(byte[] record) {
        folder.add("record.ers", record);
        List<RecordParts.Chain> chains = RecordParts.of(record);
        for (int i = 0; i < chains.size(); i++) chain(i + 1, chains.get(i));
    }

    private void chain(int number, RecordParts.Chain chain) {
        String option = chain.digest().toLowerCase(Locale.ROOT).replace("-", "");
        int width = Integer.parseInt(chain.digest().substring(4)) / 8;
        String hash = "$(openssl dgst -" + option + " -r " + file + " | cut -d' ' -f1)";
        if (chain.before().isPresent()) {
            String before = folder.add(
                    "record-" + number + "-before.der", chain.before().get());
            hash = "$({ openssl dgst -" + option + " -binary " + file + "; openssl dgst -" + option + " -binary "
                    + before + "; } | openssl dgst -" + option + " -r | cut -d' ' -f1)";
        }
        Optional<String> last = Optional.empty();
        int level = 1;
        for (List<byte[]> group : chain.groups()) {
            String path = folder.add("record-" + number + "-level-" + level++ + ".bin", concatenated(group));
            folder.steps()
                    .step(
                            "ハッシュ木の次の段に、ここまでのハッシュ値があることを確かめます。",
                            "The hash so far stands in the next level of the hash tree.",
                            "od -An -v -tx1 -w" + width + " " + path + " | tr -d ' ' | grep -qx \"" + hash + "\"");
            hash = "$(openssl dgst -" + option + " -r " + path + " | cut -d' ' -f1)";
            last = Optional.of(path);
        }
        String stamped = last.map(path -> "-data " + path).orElse("-digest \"" + hash + "\"");
        for (int i = 1; i <= chain.tokens(); i++) {
            Timestamp timestamp = timestamps.get(next++);
            Optional<Instant> reliedOnAt =
                    next < timestamps.size() ? Optional.of(timestamps.get(next).at()) : Optional.empty();
            String token = new TimestampSteps(folder)
                    .add("record-" + number + "-" + i, timestamp, stamped, reliedOnAt, material(timestamp));
            stamped = "-data " + token;
        }
    }

    private List<byte[]> material(Timestamp timestamp) {
        var all = new ArrayList<>(RecordParts.crls(timestamp.token()));
        all.addAll(crls);
        return all;
    }

    private static byte[] concatenated(List<byte[]> group) {
        var sorted = new ArrayList<>(group);
        sorted.sort(Arrays::compareUnsigned);
        var out = new ByteArrayOutputStream();
        sorted.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
