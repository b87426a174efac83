package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/applications\r\nSet-Cookie:x",
                "javascript:alert(1)",
                "/official/login",
                "applications",
                ""
            })
    void aWishOutsideTheOwnPagesIsNotFollowed(String wish) {
        assertEquals("/applications", RequestGuard.safeNext(wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/application/form?id=1&page=a", "/procedure?id=x", "/applications"})
    void ownPagesAreFollowed(String wish) {
        assertEquals(wish, RequestGuard.safeNext(wish));
    }

    @Test
    void anotherSiteIsRecognisedByEitherHeader() {
        assertTrue(RequestGuard.isSameOrigin(with(Map.of("Sec-Fetch-Site", "same-origin"))));
        assertFalse(RequestGuard.isSameOrigin(with(Map.of("Sec-Fetch-Site", "cross-site"))));
        assertFalse(RequestGuard.isSameOrigin(with(Map.of("Sec-Fetch-Site", "same-site"))));
        assertTrue(RequestGuard.isSameOrigin(with(Map.of("Origin", "http://a:1", "Host", "a:1"))));
        assertFalse(RequestGuard.isSameOrigin(with(Map.of("Origin", "http://b:1", "Host", "a:1"))));
        assertFalse(RequestGuard.isSameOrigin(with(Map.of("Origin", "null", "Host", "a:1"))));
    }

    @Test
    void buildingBlocksAreNoPages() {
        assertTrue(RequestGuard.isPartOfAPage("/component/text"));
        assertTrue(RequestGuard.isPartOfAPage("/application/form.xhtml"));
        assertFalse(RequestGuard.isPartOfAPage("/index.xhtml"));
        assertFalse(RequestGuard.isPartOfAPage("/application/form"));
    }

    private static HttpServletRequest with(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestGuardTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getHeader") ? headers.get((String) arguments[0]) : null);
    }
}
