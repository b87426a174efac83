package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Requests refused by this package. */
@Provider
public final class RefusedMapper implements ExceptionMapper<Refused> {
    private final HttpHeaders request;

    public RefusedMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Refused refused) {
        Response.ResponseBuilder response = Problems.response(refused.type(), refused.getMessage(), request);
        refused.headers().forEach(response::header);
        return response.build();
    }
}
