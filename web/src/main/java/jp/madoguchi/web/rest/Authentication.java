package jp.madoguchi.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.workflow.account.AuthenticatedToken;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.usecase.AuthenticateToken;

/**
 * Bearer tokens (RFC 6750), denied by default: a resource without {@link Open} or {@link Scope} answers nobody. Cookies
 * count for nothing here, so no page of another site can act.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]+=*)");
    private static final String WWW_AUTHENTICATE = HttpHeaders.WWW_AUTHENTICATE;

    private final AuthenticateToken tokens;

    @Context
    @SuppressWarnings("NullAway.Init") // JAX-RS gives the matched resource only to a field of a CDI bean
    private ResourceInfo resource;

    @Inject
    public Authentication(AuthenticateToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (annotation(Open.class).isPresent()) {
            return;
        }
        AuthenticatedToken token = authenticated(request);
        Set<TokenScope> wanted =
                annotation(Scope.class).map(scope -> Set.of(scope.value())).orElse(Set.of());
        if (Collections.disjoint(wanted, token.scopes())) {
            throw new Refused(
                    ProblemType.INSUFFICIENT_SCOPE,
                    null,
                    Map.of(WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + names(wanted) + "\""));
        }
        request.setSecurityContext(new CallerSecurity(
                new Caller(token), request.getSecurityContext().isSecure()));
    }

    private AuthenticatedToken authenticated(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            throw new Refused(
                    ProblemType.UNAUTHENTICATED, null, Map.of(WWW_AUTHENTICATE, "Bearer realm=\"madoguchi\""));
        }
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw invalidToken();
        }
        try {
            return tokens.authenticate(bearer.group(1));
        } catch (LoginRejected e) {
            throw invalidToken();
        }
    }

    private static Refused invalidToken() {
        return new Refused(
                ProblemType.UNAUTHENTICATED, null, Map.of(WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
    }

    private <A extends Annotation> Optional<A> annotation(Class<A> kind) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(kind))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(kind)));
    }

    /** A scope as it stands in the OpenAPI document. */
    private static String names(Set<TokenScope> scopes) {
        return String.join(" ", scopes.stream().map(TokenScopes::name).sorted().toList());
    }
}
