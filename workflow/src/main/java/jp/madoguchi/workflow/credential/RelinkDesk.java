package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** What the official's steps of a relink have in common: who may do them, on what, and which accounts could be meant. */
@Singleton
class RelinkDesk {
    private final Relinks relinks;
    private final Credentials credentials;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    RelinkDesk(Relinks relinks, Credentials credentials, Accounts accounts, Clock clock) {
        this.relinks = relinks;
        this.credentials = credentials;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The open request of a number, for an official of the counter who is neither of its parties. */
    Relink lock(Official actor, String number) throws RuleViolation {
        if (!actor.holdsAnywhere(Role.INTAKE)) throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        Relink request = relinks.lock(RelinkNumber.typed(number))
                .filter(found -> found.open(clock.instant()))
                .filter(found -> found.agency().map(actor.agency()::equals).orElse(true))
                .orElseThrow(NotFound::new);
        requireDistance(actor, request.newer());
        if (request.older().isPresent()) requireDistance(actor, request.older().get());
        return request;
    }

    void requireDistance(Official actor, PartyId party) throws Forbidden {
        if (accounts.isOwnParty(actor.id(), party)) throw new Forbidden(Forbidden.Reason.SAME_PERSON);
    }

    /**
     * The accounts that could be meant: a citizen of the stated birth date whose signing certificate named the stated
     * or the former name. A match finds; only the official's comparison proves.
     */
    List<Party> candidates(Relink request) {
        Relink.Statement stated = request.stated();
        return credentials.born(stated.birthDate()).stream()
                .filter(party -> !party.id().equals(request.newer()))
                .filter(party -> credentials.isOlder(party.id(), request.newer()))
                .filter(party -> Stream.concat(Stream.of(stated.name()), stated.formerName().stream())
                        .anyMatch(name -> isNamed(party, name)))
                .toList();
    }

    private static boolean isNamed(Party party, String name) {
        return party.personName().filter(known -> Likeness.same(known, name)).isPresent();
    }

    /** The account that asks. */
    Party newer(Relink request) {
        return accounts.party(request.newer()).orElseThrow();
    }

    Optional<Party> party(PartyId id) {
        return accounts.party(id);
    }
}
