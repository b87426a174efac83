package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Bugs and outages: logged once with an incident id; the client learns the id and nothing else. */
final class Incidents {
    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());

    Response response(Throwable error, HttpHeaders request) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "incident " + incident, error);
        Problem problem = Problem.of(ProblemType.INTERNAL_ERROR, null, Problems.language(request))
                .with("incident", incident);
        return Problems.response(problem, request).build();
    }
}
