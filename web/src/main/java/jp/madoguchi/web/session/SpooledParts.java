package jp.madoguchi.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;

/**
 * The server writes every part of a form with files to a file of its own, typed texts too, and leaves them there, where no
 * retention ends and no right is asked for. They go as soon as the request has been handled.
 */
final class SpooledParts {
    private SpooledParts() {}

    /** Handles a request and deletes the files its parts were written to, however it ends. */
    static void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (isForm(request)) {
                delete(request);
            }
        }
    }

    /** The API reads its parts from the stream, and leaves nothing. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith("multipart/form-data")
                && !RequestGuard.path(request).startsWith("/api/");
    }

    private static void delete(HttpServletRequest request) throws IOException, ServletException {
        for (Part part : request.getParts()) {
            part.delete();
        }
    }
}
