package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import jp.madoguchi.signature.method.SignatureRejected;

/** A signature was refused, with its reason in words. */
@Provider
public final class SignatureRejectedMapper implements ExceptionMapper<SignatureRejected> {
    private final HttpHeaders request;

    public SignatureRejectedMapper(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public Response toResponse(SignatureRejected rejected) {
        Locale language = Problems.language(request);
        Problem problem = Problem.of(
                        ProblemType.SIGNATURE_REJECTED, rejected.reason().message(language), language)
                .with("reason", rejected.reason().messageKey().replace('.', '-'));
        return Problems.response(problem, request).build();
    }
}
