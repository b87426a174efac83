package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.madoguchi.forms.catalogue.Audience;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureKind;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.FindProcedures;

/** The catalogue (手続一覧). */
@Path("procedures")
@Open
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ProceduresResource {
    private final FindProcedures find;

    @Inject
    public ProceduresResource(FindProcedures find) {
        this.find = find;
    }

    /** A line of the catalogue. */
    record ProcedureRow(
            String id, int version, Texts name, Texts summary, ProcedureKind kind, Audience audience, Texts office) {
        static ProcedureRow of(ProcedureDefinition definition) {
            return new ProcedureRow(
                    definition.id(),
                    definition.version(),
                    Texts.of(definition.name()),
                    Texts.of(definition.summary()),
                    definition.kind(),
                    definition.audience(),
                    Texts.of(definition.officeName()));
        }
    }

    /** The current version of each procedure. */
    record Catalogue(List<ProcedureRow> procedures) {}

    @GET
    public Catalogue all() {
        return new Catalogue(find.all().stream()
                .map(published -> ProcedureRow.of(published.definition()))
                .toList());
    }

    @GET
    @Path("{id}")
    public ProcedureBody one(@PathParam("id") String id) throws NotFound {
        return ProcedureBody.of(find.one(id).definition());
    }
}
