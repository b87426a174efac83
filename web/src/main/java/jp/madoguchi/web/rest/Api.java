package jp.madoguchi.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The API's explicit list of resources and providers; nothing is found by scanning. */
@ApplicationPath("api/v1")
public final class Api extends Application {
    /** Resource classes; {@code openapi.json} describes each of their paths. */
    static final Set<Class<?>> RESOURCES = Set.of(
            ProceduresResource.class,
            OptionsResource.class,
            ApplicationsResource.class,
            ApplicationResource.class,
            AttachmentsResource.class,
            ContainerResource.class,
            EvidenceResource.class,
            FilingResource.class,
            TrackingResource.class,
            InboxResource.class,
            AssignmentResource.class,
            CasesResource.class,
            DecisionsResource.class,
            RevocationResource.class,
            BranchesResource.class,
            GuidanceAnswerResource.class,
            InspectionsResource.class,
            AnnouncementsResource.class,
            PublicInspectionsResource.class,
            OwnStepsResource.class,
            AppointmentResource.class,
            TokensResource.class,
            WebhooksResource.class,
            VerificationResource.class,
            ProblemsResource.class,
            OpenApiResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            Authentication.class,
            BodyLimit.class,
            AnswerHeaders.class,
            StrictJson.class,
            RefusedMapper.class,
            RuleViolationMapper.class,
            SignatureRejectedMapper.class,
            AnswersRejectedMapper.class,
            HttpErrorMapper.class,
            UnexpectedMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.jsonFeature", StrictJson.class.getSimpleName());
    }
}
