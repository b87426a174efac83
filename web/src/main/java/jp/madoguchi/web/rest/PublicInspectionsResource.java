package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.PublicInspectionRow;
import jp.madoguchi.workflow.usecase.PublicInspectionSheet;
import jp.madoguchi.workflow.usecase.ShowPublicInspections;
import org.jspecify.annotations.Nullable;

/** What lies open to everybody now (縦覧), in Japanese as it was announced. */
@Path("public-inspections")
@Open
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PublicInspectionsResource {
    private final ShowPublicInspections show;

    @Inject
    public PublicInspectionsResource(ShowPublicInspections show) {
        this.show = show;
    }

    /** A line of the list. */
    record InspectionRow(
            String id,
            String procedure,
            String office,
            String title,
            LocalDate arrivedOn,
            LocalDate begunOn,
            LocalDate lastOn) {
        static InspectionRow of(PublicInspectionRow row) {
            return new InspectionRow(
                    row.id().toString(),
                    row.procedure(),
                    row.office(),
                    row.title(),
                    row.arrivedOn(),
                    row.begunOn(),
                    row.lastOn());
        }
    }

    /** A page of the list; {@code next} is where the one after it begins. */
    record InspectionList(List<InspectionRow> inspections, Optional<String> next) {}

    /** One application. */
    record InspectionSheet(
            InspectionRow inspection,
            String place,
            String legalBasis,
            List<PublicInspectionSheet.Line> answers,
            List<OpenDocument> documents) {}

    /** One document; {@code url} is empty while the malware scanner has not found it clean. */
    record OpenDocument(String label, String contentType, long sizeBytes, Optional<String> url) {}

    @GET
    public InspectionList list(@QueryParam("after") @Nullable String after) {
        List<InspectionRow> rows =
                show.list(Requests.optional(after).flatMap(PublicInspectionId::parse), Locale.JAPAN).stream()
                        .map(InspectionRow::of)
                        .toList();
        return new InspectionList(
                rows,
                rows.size() < ShowPublicInspections.PAGE
                        ? Optional.empty()
                        : Optional.of(rows.get(rows.size() - 1).id()));
    }

    @GET
    @Path("{id}")
    public InspectionSheet one(@PathParam("id") String id) throws NotFound {
        PublicInspectionSheet sheet = show.open(PublicInspectionId.parse(id).orElseThrow(NotFound::new), Locale.JAPAN);
        return new InspectionSheet(
                InspectionRow.of(sheet.row()),
                sheet.place(),
                sheet.legalBasis(),
                sheet.lines(),
                sheet.files().stream()
                        .map(file -> new OpenDocument(
                                file.label(),
                                file.contentType(),
                                file.sizeBytes(),
                                file.readable()
                                        ? Optional.of("/public-inspection/file?id="
                                                + sheet.row().id() + "&n=" + file.number())
                                        : Optional.empty()))
                        .toList());
    }
}
