package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.web.session.Pace;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.FindProcedures;
import org.jspecify.annotations.Nullable;

/** What can be chosen in one field of a published version: all, those that go with an answer above, or a search. */
@Path("procedures/{id}/versions/{version}/options")
@Open
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class OptionsResource {
    private static final int MOST = 500;
    private static final int LONGEST_SEARCH = 100;
    private static final int DAY_SECONDS = 86_400;

    private final FindProcedures find;
    private final Pace pace;

    @Inject
    public OptionsResource(FindProcedures find, Pace pace) {
        this.find = find;
        this.pace = pace;
    }

    /** One option; {@code parent} is the answer above with which it goes, absent if it goes with any. */
    record OptionBody(String value, Optional<String> parent, Texts label, Optional<Texts> hint) {
        static OptionBody of(Option option) {
            return new OptionBody(
                    option.value(),
                    Optional.of(option.parent()).filter(parent -> !parent.isEmpty()),
                    Texts.of(option.label()),
                    Optional.of(option.hint()).filter(hint -> !hint.isEmpty()).map(Texts::of));
        }
    }

    /** A part of a code list; {@code nextOffset} is absent at its end. */
    record Options(List<OptionBody> options, Optional<Integer> nextOffset) {}

    @GET
    public Response options(
            @PathParam("id") String id,
            @PathParam("version") int version,
            @QueryParam("field") @DefaultValue("") String path,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Context HttpServletRequest request)
            throws NotFound {
        if (!pace.allows(request)) {
            throw new Refused(ProblemType.TOO_MANY_REQUESTS, null, Map.of("Retry-After", "1"));
        }
        if (search.length() > LONGEST_SEARCH || offset < 0 || limit < 1 || limit > MOST) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST,
                    "q has at most " + LONGEST_SEARCH + " characters, limit is 1 to " + MOST);
        }
        OptionList list = list(id, version, path);
        CacheControl cache = new CacheControl();
        cache.setPrivate(false);
        cache.setMaxAge(DAY_SECONDS);
        return Response.ok(part(list, parent, search, offset, limit))
                .cacheControl(cache)
                .build();
    }

    private OptionList list(String id, int version, String path) throws NotFound {
        try {
            Field field = find.version(id, version)
                    .definition()
                    .form()
                    .field(path)
                    .filter(found -> !found.options().isEmpty())
                    .orElseThrow(NotFound::new);
            return field.settings().get(SharedSettings.OPTIONS);
        } catch (IllegalArgumentException noPath) {
            throw new NotFound();
        }
    }

    private static Options part(OptionList list, @Nullable String parent, String search, int offset, int limit) {
        if (!search.isBlank()) {
            List<Option> found = list.search(search, parent, limit);
            return new Options(found.stream().map(OptionBody::of).toList(), Optional.empty());
        }
        List<Option> all = parent == null ? list : list.fitting(parent);
        int from = Math.min(offset, all.size());
        int to = Math.min(all.size(), from + limit);
        return new Options(
                all.subList(from, to).stream().map(OptionBody::of).toList(),
                to < all.size() ? Optional.of(to) : Optional.empty());
    }
}
