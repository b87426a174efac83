package jp.madoguchi.web.session.oidc;

import java.util.List;
import java.util.Optional;

/**
 * The providers that this installation is registered with.
 *
 * @param all in the order of the login page
 */
public record LoginProviders(List<Registered> all) {
    public LoginProviders {
        all = List.copyOf(all);
    }

    /**
     * A provider.
     *
     * @param method what its claims mean
     * @param client speaks to it
     */
    public record Registered(LoginMethod method, OidcClient client) {}

    /** The provider of a way to log in. */
    public Optional<Registered> find(String method) {
        return all.stream().filter(each -> each.method().id().equals(method)).findFirst();
    }

    /** Ids of all ways. */
    public List<String> ids() {
        return all.stream().map(each -> each.method().id()).toList();
    }
}
