package jp.madoguchi.web.official.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.web.official.ActOnce;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.account.OwnParties;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;
import jp.madoguchi.workflow.usecase.staffing.UnlinkOwnParty;
import org.jspecify.annotations.Nullable;

/** As whom an official applies (自分の申請と区別する): proved by the certificate that is signed in beside in this browser. */
@Named("ownAccount")
@RequestScoped
public class OwnAccountScreen {
    private static final String PAGE = "own-account";

    private final LinkOwnParty link;
    private final UnlinkOwnParty unlink;
    private final OfficialSession session;
    private final HttpServletRequest request;
    private final StaffActs staffActs;
    private final ActOnce acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;

    @Inject
    public OwnAccountScreen(
            LinkOwnParty link,
            UnlinkOwnParty unlink,
            OfficialSession session,
            HttpServletRequest request,
            StaffActs staffActs,
            ActOnce acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.link = link;
        this.unlink = unlink;
        this.session = session;
        this.request = request;
        this.staffActs = staffActs;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** As whom this official applies, as far as it is known. */
    public List<OwnParties.OwnParty> getOwn() {
        return link.of(session.required());
    }

    /** All links of the agency, for its administrators. */
    public List<OwnParties.OwnParty> getLinked() {
        return unlink.linked(session.required());
    }

    private Optional<Applicant> beside() {
        return ApplicantSession.of(request).applicant();
    }

    /** Whether somebody is signed in as an applicant in this browser, of whom it is not known who it is. */
    public boolean isUnclear() {
        return beside().filter(applicant -> !link.isOwn(session.required(), applicant))
                .isPresent();
    }

    /** Whether nobody is signed in as an applicant in this browser. */
    public boolean isAlone() {
        return beside().isEmpty();
    }

    /** Who is signed in as an applicant; the certificate may not have named anybody. */
    public String getBeside() {
        return beside().map(Applicant::displayName)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> words.say("own.nameless"));
    }

    /** A name of an applicant for the screen. */
    public String named(OwnParties.OwnParty own) {
        return own.partyName().isEmpty() ? words.say("own.nameless") : own.partyName();
    }

    /** Tells the links of one official apart. */
    public String place(OwnParties.OwnParty own) {
        return own.official() + "_" + own.party();
    }

    /** A key for the next form. */
    public String getKey() {
        return acts.key();
    }

    /** What was typed. */
    public String typed(String input) {
        return posted.isPost() ? posted.text(input) : "";
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 2);
        return switch (pressed[0]) {
            case "mine" ->
                staffActs.carryOut(
                        PAGE, "own.done.link", actor -> link.link(actor, beside().orElseThrow(NotFound::new)));
            case "visitor" ->
                staffActs.carryOut(PAGE, "own.done.visitor", actor -> ApplicantSession.of(request)
                        .leaveApplicant());
            case "unlink" -> unlink(pressed.length < 2 ? "" : pressed[1]);
            default -> null;
        };
    }

    private @Nullable String unlink(String place) {
        String reason = posted.text("why-" + place);
        if (reason.isEmpty()) {
            complaints.about("why-" + place, words.say("own.error.why"));
            return null;
        }
        String[] ids = place.split("_", 2);
        Optional<UUID> official = StaffActs.id(ids[0]);
        Optional<UUID> party = StaffActs.id(ids.length < 2 ? "" : ids[1]);
        return staffActs.carryOut(
                PAGE,
                "own.done.unlink",
                actor -> unlink.unlink(
                        actor,
                        new OfficialId(official.orElseThrow(NotFound::new)),
                        new PartyId(party.orElseThrow(NotFound::new)),
                        reason));
    }
}
