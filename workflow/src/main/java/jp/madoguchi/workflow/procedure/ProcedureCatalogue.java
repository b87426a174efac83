package jp.madoguchi.workflow.procedure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.validation.Severity;

/** Compiled procedure versions: each is compiled once from its stored bytes and kept. */
@Singleton
public class ProcedureCatalogue {
    private final ProcedureVersions versions;
    private final DefinitionCompiler compiler = new DefinitionCompiler();
    private final Map<ProcedureVersion, PublishedProcedure> compiled = new ConcurrentHashMap<>();
    private final Map<ProcedureVersion, ProcedureFolder> folders = new ConcurrentHashMap<>();
    private final Map<String, Integer> newest = new ConcurrentHashMap<>();
    private final Map<ProcedureVersion, RejectedVersion> rejected = new ConcurrentHashMap<>();

    @Inject
    ProcedureCatalogue(ProcedureVersions versions) {
        this.versions = versions;
    }

    /** The newest version of each procedure, by id. */
    public List<PublishedProcedure> current() {
        Map<String, ProcedureVersions.Stored> latest = new java.util.TreeMap<>();
        for (ProcedureVersions.Stored stored : versions.all()) {
            latest.merge(
                    stored.key().procedure(),
                    stored,
                    (a, b) -> a.key().version() > b.key().version() ? a : b);
        }
        List<ProcedureVersions.Stored> wanted = new ArrayList<>(latest.values());
        wanted.forEach(stored -> folder(stored.key()));
        return wanted.parallelStream().map(this::compiled).toList();
    }

    /** The newest version of one procedure. */
    public Optional<PublishedProcedure> current(String procedure) {
        return versions.all().stream()
                .filter(stored -> stored.key().procedure().equals(procedure))
                .max(Comparator.comparingInt(stored -> stored.key().version()))
                .map(this::compiled);
    }

    /**
     * The newest version of a procedure, if it takes drafts of this one over. Asks no database: what was published
     * elsewhere is known once {@link #current()} was asked.
     */
    public Optional<PublishedProcedure> successor(ProcedureVersion key) {
        int version = newest.getOrDefault(key.procedure(), 0);
        return version <= key.version()
                ? Optional.empty()
                : Optional.ofNullable(compiled.get(new ProcedureVersion(key.procedure(), version)))
                        .filter(other -> other.definition().migrates().contains(key.version()));
    }

    /** A pinned version; it was published, so it is there. */
    public PublishedProcedure version(ProcedureVersion key) {
        PublishedProcedure known = compiled.get(key);
        if (known != null) {
            return known;
        }
        return versions.find(key)
                .map(this::compiled)
                .orElseThrow(() -> new IllegalStateException("Unknown procedure version " + key));
    }

    /** A version, if it was ever published. */
    public Optional<PublishedProcedure> find(ProcedureVersion key) {
        PublishedProcedure known = compiled.get(key);
        return known != null ? Optional.of(known) : versions.find(key).map(this::compiled);
    }

    /** The folder of a version, for templates and code lists. */
    public ProcedureFolder folder(ProcedureVersion key) {
        return folders.computeIfAbsent(key, wanted -> {
            byte[] zip = versions.folder(wanted)
                    .orElseThrow(() -> new IllegalStateException("Unknown procedure version " + wanted));
            return ProcedureFolder.fromZip(wanted.procedure(), wanted.version(), zip);
        });
    }

    /**
     * Publishes a folder, or reports why not.
     *
     * @param check what else must hold of a definition that compiles; its errors are reported with the others
     * @return whether it is published now for the first time
     * @throws ChangedVersion if the version is published with other bytes
     */
    public boolean publish(
            ProcedureFolder folder, Function<ProcedureDefinition, List<DefinitionFinding>> check, Instant at)
            throws ChangedVersion {
        ProcedureVersion key = new ProcedureVersion(folder.id(), folder.version());
        Optional<ProcedureVersions.Stored> stored = versions.find(key);
        if (stored.isPresent()) {
            if (!stored.get().sha256().equals(folder.sha256())) {
                throw new ChangedVersion(key);
            }
            return false;
        }
        Compilation compilation = compiler.compile(folder);
        if (compilation.hasErrors() || compilation.definition().isEmpty()) {
            rejected.put(key, new RejectedVersion(key, compilation.findings(), at));
            return false;
        }
        List<DefinitionFinding> further = check.apply(compilation.definition().get());
        if (further.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            rejected.put(key, new RejectedVersion(key, further, at));
            return false;
        }
        rejected.remove(key);
        PublishedProcedure procedure =
                new PublishedProcedure(key, compilation.definition().get(), at);
        versions.add(procedure, folder.sha256(), folder.toZip());
        return true;
    }

    /** Why versions were not published. */
    public List<RejectedVersion> rejected() {
        return new ArrayList<>(rejected.values());
    }

    /** Reports a folder that cannot even be read. */
    public void reject(ProcedureVersion key, List<DefinitionFinding> findings, Instant at) {
        rejected.put(key, new RejectedVersion(key, findings, at));
    }

    private PublishedProcedure compiled(ProcedureVersions.Stored stored) {
        newest.merge(stored.key().procedure(), stored.key().version(), Math::max);
        return compiled.computeIfAbsent(stored.key(), key -> {
            Compilation compilation = compiler.load(folder(key));
            return new PublishedProcedure(
                    key,
                    compilation
                            .definition()
                            .orElseThrow(() -> new IllegalStateException(
                                    "A published version no longer compiles: " + key + " " + compilation.findings())),
                    stored.publishedAt());
        });
    }
}
