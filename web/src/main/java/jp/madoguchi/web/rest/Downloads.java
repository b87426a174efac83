package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.workflow.application.StoredFile;

/** Files go out as downloads (RFC 6266), never to be shown in place. */
final class Downloads {
    private Downloads() {}

    static Response of(StoredFile file) {
        return of(file.name(), file.contentType(), file.bytes());
    }

    static Response of(String name, String contentType, byte[] bytes) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(bytes, contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .build();
    }
}
