package jp.madoguchi.workflow.identity;

import java.util.Set;

/**
 * Which delegations let an agent file here.
 *
 * @param system this system's code at the provider; none fits while it is empty
 * @param categories categories that cover applications; none does while it is empty
 */
public record DelegationTerms(String system, Set<String> categories) {
    public DelegationTerms {
        categories = Set.copyOf(categories);
    }
}
