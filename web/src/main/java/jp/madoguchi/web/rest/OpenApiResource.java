package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of this API (OpenAPI 3.1). */
@Path("openapi.json")
@Open
@Dependent
public class OpenApiResource {
    /** The resource beside this class; its paths are those of the resource classes. */
    static final String DOCUMENT = "openapi.json";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] document() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(DOCUMENT))) {
            return in.readAllBytes();
        }
    }
}
