package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.forms.catalogue.DispatchRules;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;

/** Decides, at issuance, how documents and tags reach the applicant, and puts on the list what must be sent. */
@Singleton
public class DispatchDesk {
    private final Dispatches dispatches;
    private final JournalWriter journal;

    @Inject
    DispatchDesk(Dispatches dispatches, JournalWriter journal) {
        this.dispatches = dispatches;
        this.journal = journal;
    }

    /** After issuance; tells how the document goes, {@link Way#ELECTRONIC} where there is none to send. */
    Way issued(Issuance issuance, int document) {
        Way way = sent(issuance, document);
        tags(issuance, way);
        return way;
    }

    /**
     * After a document took a revoked one's place; tells how it goes. What still waited to be posted of the old one stays
     * here, and tags (鑑札) are out already.
     */
    Way replaced(Issuance issuance, int document) {
        return sent(issuance, document);
    }

    /** What waits to be sent of a document that was revoked is not sent any more. */
    public void revoked(Application application, int document) {
        cancel(application, document, dispatch -> true);
    }

    private Way sent(Issuance issuance, int document) {
        Application application = issuance.application();
        Way chosen = Way.ofDocument(issuance.definition(), application.filed());
        // Who has no account cannot receive electronically.
        Way way = application.channel().isEntered() ? chosen.ofThing() : chosen;
        dispatches.goes(application.id(), document, way);
        LocalizedText title = issuance.document().title();
        if (way != Way.ELECTRONIC) {
            send(application, Dispatch.Thing.document(document), title, way, Dispatch.Cause.CHOSEN, issuance.at());
        }
        return way;
    }

    private void tags(Issuance issuance, Way way) {
        Application application = issuance.application();
        if (issuance.disposition().map(made -> made.granted()).orElse(true)) {
            for (DispatchRules.Tag tag :
                    issuance.definition().handling().dispatch().tags()) {
                boolean due = tag.when()
                        .map(when -> when.isTrue(issuance.evaluation(), issuance.arrivedOn(), issuance.documentDate()))
                        .orElse(true);
                if (due) {
                    send(
                            application,
                            Dispatch.Thing.tag(tag.id()),
                            tag.name(),
                            way.ofThing(),
                            Dispatch.Cause.CHOSEN,
                            issuance.at());
                }
            }
        }
    }

    /** Puts something on the list of what must be sent. */
    public Dispatch send(
            Application application,
            Dispatch.Thing thing,
            LocalizedText name,
            Way way,
            Dispatch.Cause cause,
            Instant at) {
        Dispatch dispatch = Dispatch.waiting(
                application.id(),
                application.agency(),
                application.office(),
                dispatches.of(application.id()).size() + 1,
                thing,
                name,
                way,
                cause,
                at);
        dispatches.add(dispatch);
        journal.record(
                application,
                JournalAct.DISPATCH_ASKED,
                dispatch.number() + " " + way + " " + cause + " "
                        + thing.tag().orElse(thing.letter().isPresent() ? "letter" : "document"));
        return dispatch;
    }

    /** The applicant opened an electronic document: the first time is recorded, and nobody needs to post it any more. */
    void opened(Application application, int document, Instant at) {
        if (!dispatches.opened(application.id(), document, at)) {
            return;
        }
        journal.record(application, JournalAct.DOCUMENT_FIRST_OPENED, String.valueOf(document));
        cancel(application, document, dispatch -> dispatch.cause() == Dispatch.Cause.NOT_OPENED);
    }

    private void cancel(Application application, int document, Predicate<Dispatch> which) {
        dispatches.of(application.id()).stream()
                .filter(dispatch -> dispatch.document().equals(Optional.of(document)))
                .filter(dispatch -> dispatch.state() == Dispatch.State.WAITING && which.test(dispatch))
                .forEach(dispatch -> dispatches.put(dispatch.cancelled()));
    }
}
