package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.Inspections;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.review.PublicInspections;
import jp.madoguchi.workflow.usecase.TimelineEntry.Event;

/** Opinions and guidance of a case, for those who may read them. */
@Singleton
class BranchViews {
    private final Opinions opinions;
    private final Guidances guidances;
    private final Inspections inspections;
    private final PublicInspections publicInspections;
    private final Accounts accounts;
    private final Offices offices;

    @Inject
    BranchViews(
            Opinions opinions,
            Guidances guidances,
            Inspections inspections,
            PublicInspections publicInspections,
            Accounts accounts,
            Offices offices) {
        this.publicInspections = publicInspections;
        this.inspections = inspections;
        this.opinions = opinions;
        this.guidances = guidances;
        this.accounts = accounts;
        this.offices = offices;
    }

    /** The office in charge reads all; an asked office its own, and of the others what is shared. */
    List<OpinionView> opinions(Official actor, Application application) {
        boolean inCharge = actor.offices().contains(application.office());
        return opinions.of(application.id()).stream()
                .filter(request ->
                        inCharge || request.shared() || actor.offices().contains(request.office()))
                .map(request -> view(actor, application, request))
                .toList();
    }

    private OpinionView view(Official actor, Application application, OpinionRequest request) {
        return new OpinionView(
                request.number(),
                request.office().value(),
                offices.name(application.agency(), request.office()),
                request.question(),
                request.dueOn(),
                request.shared(),
                request.status(),
                request.answer().map(OpinionRequest.Opinion::stance),
                request.answer().map(OpinionRequest.Opinion::text).orElse(""),
                request.answer().map(given -> accounts.displayName(given.by())),
                request.answer().map(OpinionRequest.Opinion::at),
                request.status() == OpinionRequest.Status.OPEN
                        && actor.holds(request.office(), Role.REVIEWER, Role.APPROVER));
    }

    /** All inspections. */
    List<Inspection> inspections(Application application) {
        return inspections.of(application.id());
    }

    /** All guidance given. */
    List<GuidanceView> guidance(Application application) {
        return guidances.of(application.id()).stream()
                .map(given -> new GuidanceView(
                        given.number(),
                        accounts.displayName(given.givenBy()),
                        given.givenAt(),
                        given.aim(),
                        given.content(),
                        given.status(),
                        given.answeredAt()))
                .toList();
    }

    /** What both timelines show. */
    List<TimelineEntry> guidanceEvents(Application application) {
        List<TimelineEntry> events = new ArrayList<>();
        for (Inspection inspection : inspections.of(application.id())) {
            events.add(new TimelineEntry(inspection.offeredAt(), Event.INSPECTION_OFFERED, Optional.empty()));
            inspection
                    .outcome()
                    .ifPresent(found ->
                            events.add(new TimelineEntry(found.at(), Event.INSPECTION_RECORDED, Optional.empty())));
        }
        publicInspections
                .of(application.id())
                .ifPresent(begun -> events.add(new TimelineEntry(
                        begun.begunAt(),
                        Event.PUBLIC_INSPECTION_BEGUN,
                        Optional.of(begun.lastOn().toString()))));
        for (GuidanceView given : guidance(application)) {
            events.add(new TimelineEntry(given.givenAt(), Event.GUIDANCE_GIVEN, Optional.of(given.official())));
            given.answeredAt()
                    .ifPresent(at -> events.add(new TimelineEntry(
                            at,
                            switch (given.status()) {
                                case FOLLOWED -> Event.GUIDANCE_FOLLOWED;
                                default -> Event.GUIDANCE_DECLINED;
                            },
                            Optional.empty())));
        }
        return events;
    }

    /** What only officials see. */
    List<TimelineEntry> opinionEvents(Application application) {
        List<TimelineEntry> events = new ArrayList<>();
        for (OpinionRequest request : opinions.of(application.id())) {
            String office = offices.name(application.agency(), request.office());
            events.add(new TimelineEntry(request.requestedAt(), Event.OPINION_REQUESTED, Optional.of(office)));
            request.answer()
                    .ifPresent(given ->
                            events.add(new TimelineEntry(given.at(), Event.OPINION_ANSWERED, Optional.of(office))));
        }
        return events;
    }
}
