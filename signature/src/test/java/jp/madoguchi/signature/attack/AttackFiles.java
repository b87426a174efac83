package jp.madoguchi.signature.attack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files and tokens that the attacks and their honest twins hand in, for those who change them further. */
public final class AttackFiles {
    /** What is handed in. */
    public enum Kind {
        CONTAINER,
        CRL,
        PDF,
        TOKEN
    }

    private static final ThreadLocal<Map<Kind, List<byte[]>>> HANDED = new ThreadLocal<>();

    private AttackFiles() {}

    /** Everything of the kind that the attacks hand in, each made anew. */
    public static List<byte[]> of(Kind kind) throws Exception {
        return of(kind, attempts(kind));
    }

    static List<byte[]> of(Kind kind, Stream<Attempt> attempts) throws Exception {
        Map<Kind, List<byte[]>> handed = new EnumMap<>(Kind.class);
        HANDED.set(handed);
        try {
            for (Attempt attempt : attempts.toList()) attempt.outcome();
        } finally {
            HANDED.remove();
        }
        return handed.getOrDefault(kind, List.of());
    }

    private static Stream<Attempt> attempts(Kind kind) throws Exception {
        return switch (kind) {
            case CONTAINER ->
                Stream.of(new ContainerAttacks().all(), new CmsAttacks().all(), new CertificateAttacks().all())
                        .flatMap(each -> each);
            case CRL -> new RevocationAttacks().crls();
            case PDF -> new PdfAttacks().all();
            case TOKEN -> new TokenAttacks().all();
        };
    }

    /** Notes what is about to be checked. */
    static byte[] handed(Kind kind, byte[] file) {
        Map<Kind, List<byte[]>> handed = HANDED.get();
        if (handed != null)
            handed.computeIfAbsent(kind, any -> new ArrayList<>()).add(file);
        return file;
    }
}
