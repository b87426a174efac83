package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The boundary for everything nobody expected. */
@Provider
public final class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private final HttpHeaders request;
    private final Incidents incidents = new Incidents();

    public UnexpectedMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable error) {
        return incidents.response(error, request);
    }
}
