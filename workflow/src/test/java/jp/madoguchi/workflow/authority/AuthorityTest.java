package jp.madoguchi.workflow.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import jp.madoguchi.workflow.party.OfficialId;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final OfficialId ABSENT = new OfficialId(UUID.randomUUID());

    @Test
    void whoActsForTheHeadItselfIssuesAsSuch() {
        assertEquals("みなと市長職務代理者", Authority.actingHead("市長").issuer("みなと市長"));
        assertEquals("みなと市長職務代理者", Authority.actingHead("みなと市長").issuer("みなと市長"));
    }

    @Test
    void theHeadIssuesWhateverIsDecidedInsideTheAgency() {
        assertEquals("みなと市長", Authority.holder("課長").issuer("みなと市長"));
        assertEquals("みなと市長", Authority.actingHead("課長").issuer("みなと市長"));
        assertEquals("みなと市長", Authority.substitute("市長", ABSENT).issuer("みなと市長"));
    }

    @Test
    void theTitleSaysInWhatCapacity() {
        assertEquals("課長", Authority.holder("課長").shown());
        assertEquals("課長職務代理者", Authority.actingHead("課長").shown());
        assertEquals("課長（代決）", Authority.substitute("課長", ABSENT).shown());
    }
}
