package jp.madoguchi.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS refuses by itself: no such path, method or media type; a parameter that is none. */
@Provider
public final class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    private final HttpHeaders request;
    private final Incidents incidents = new Incidents();

    public HttpErrorMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(WebApplicationException error) {
        Response chosen = error.getResponse();
        ProblemType type = ProblemType.forStatus(chosen.getStatusInfo());
        if (type == ProblemType.INTERNAL_ERROR) {
            return incidents.response(error, request);
        }
        Response.ResponseBuilder response = Problems.response(type, null, request);
        String allow = chosen.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }
}
