package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnnounceInspection;
import jp.madoguchi.workflow.usecase.ClockView;
import org.jspecify.annotations.Nullable;

/** Announces (公告) that an application lies open to the public, after a look at what that shows. */
@Named("announcing")
@RequestScoped
public class PublicInspectionScreen {
    private final AnnounceInspection announce;
    private final OpenedCase opened;
    private final OfficialSession session;
    private final CaseActs acts;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private AnnounceInspection.@Nullable Preview preview;

    @Inject
    public PublicInspectionScreen(
            AnnounceInspection announce,
            OpenedCase opened,
            OfficialSession session,
            CaseActs acts,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.announce = announce;
        this.opened = opened;
        this.session = session;
        this.acts = acts;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** What everybody would see. */
    public AnnounceInspection.Preview getPreview() throws RuleViolation {
        if (preview == null) {
            preview = announce.preview(session.required(), opened.view().id(), words.locale());
        }
        return preview;
    }

    /** The inspection of the case, once it has begun. */
    public Optional<ClockView.Begun> getBegun() {
        return opened.found().flatMap(view -> view.clock().inspection()).flatMap(ClockView.Inspection::begun);
    }

    /** Whether the procedure lays its applications open. */
    public boolean isPlanned() {
        return opened.found().flatMap(view -> view.clock().inspection()).isPresent();
    }

    /** Announces, or lays open what a correction brought; only by who says to have looked. */
    public @Nullable String act() {
        if (!posted.text("looked").equals("yes")) {
            complaints.about("looked", words.say("public-inspection.error.looked"));
            return null;
        }
        return posted.text("act").equals("renew")
                ? acts.carryOut("act.done.public-inspection.renew", announce::renew)
                : acts.carryOut("act.done.public-inspection", announce::announce);
    }
}
