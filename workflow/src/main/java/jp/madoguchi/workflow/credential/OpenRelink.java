package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Shows an official of the counter what stands behind the number that a person brought along. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class OpenRelink {
    private final RelinkDesk desk;
    private final Credentials credentials;

    @Inject
    OpenRelink(RelinkDesk desk, Credentials credentials) {
        this.desk = desk;
        this.credentials = credentials;
    }

    /**
     * An account that could be meant.
     *
     * @param party who, as the signing certificate named them
     * @param applications how many they began or filed
     * @param certificates known for it
     */
    public record Candidate(Party party, int applications, List<KnownCertificate> certificates) {
        public Candidate {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * A request beside the accounts that could be meant.
     *
     * @param request what the person stated
     * @param signedName the name that the new card's signing certificate gave, if it signed here
     * @param certificates those of the new account
     * @param candidates the accounts found; once compared, the one chosen
     */
    public record View(
            Relink request,
            Optional<String> signedName,
            List<KnownCertificate> certificates,
            List<Candidate> candidates) {
        public View {
            certificates = List.copyOf(certificates);
            candidates = List.copyOf(candidates);
        }
    }

    /** Opens a number. */
    public View open(Official actor, String number) throws RuleViolation {
        Relink request = desk.lock(actor, number);
        List<Candidate> candidates = desk.candidates(request).stream()
                .filter(party -> request.older().map(party.id()::equals).orElse(true))
                .map(party -> new Candidate(party, credentials.applications(party.id()), credentials.of(party.id())))
                .toList();
        return new View(request, desk.newer(request).personName(), credentials.of(request.newer()), candidates);
    }
}
