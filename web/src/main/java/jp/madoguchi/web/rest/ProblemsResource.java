package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What each problem type means: the address in a problem's {@code type} leads here. */
@Path("problems")
@Open
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {

    /** One type explained. */
    record Explained(String type, String title, int status, String meaning) {
        static Explained of(ProblemType type, Locale language) {
            return new Explained(type.uri(), type.title(language), type.status(), type.meaning(language));
        }
    }

    /** All of them. */
    record ExplainedList(List<Explained> problems) {}

    @GET
    public ExplainedList all(@Context HttpHeaders request) {
        Locale language = Problems.language(request);
        return new ExplainedList(Arrays.stream(ProblemType.values())
                .map(type -> Explained.of(type, language))
                .toList());
    }

    @GET
    @Path("{slug}")
    public Explained one(@PathParam("slug") String slug, @Context HttpHeaders request) {
        return ProblemType.bySlug(slug)
                .map(type -> Explained.of(type, Problems.language(request)))
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }
}
