package jp.madoguchi.workflow.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.catalogue.DecisionRules.WithdrawalUntil;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import org.jspecify.annotations.Nullable;

/**
 * An application (申請): a draft until it arrives, a case from then on.
 *
 * <p>Every act raises {@link #version()}. Whoever acts holds the row's lock, so of two who act at once the second sees
 * the first one's version.
 */
@Entity
@Table(name = "application")
public class Application {
    @Id
    @Column(name = "application_id")
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private String agency;

    @Column(name = "office_id")
    private String office;

    @Column(name = "procedure_id", updatable = false)
    private String procedure;

    @Column(name = "procedure_version")
    private int procedureVersion;

    @Column(name = "lifecycle")
    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle;

    @Column(name = "party_id", updatable = false)
    private UUID party;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "signature_state")
    @Enumerated(EnumType.STRING)
    private @Nullable SignatureState signatureState;

    @Column(name = "draft_answers")
    private String draftAnswers;

    @Column(name = "filed_answers")
    private @Nullable String filedAnswers;

    @Column(name = "arrival_number")
    private @Nullable String arrivalNumber;

    @Column(name = "channel", updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "entered_by")
    private @Nullable UUID enteredBy;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "statutory_on")
    private @Nullable LocalDate statutoryOn;

    @Column(name = "taken_days")
    private @Nullable Integer takenDays;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "intake_at")
    private @Nullable Instant intakeAt;

    @Column(name = "paused_since")
    private @Nullable Instant pausedSince;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "handled_at")
    private @Nullable Instant handledAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "version")
    private long version;

    /** For the mapping only. */
    protected Application() {}

    private Application(ApplicationId id, PublishedProcedure procedure, PartyId party, Channel channel, Instant at) {
        this.id = id.value();
        this.agency = procedure.agency().value();
        this.office = procedure.office().value();
        this.procedure = procedure.key().procedure();
        this.procedureVersion = procedure.key().version();
        this.lifecycle = procedure.definition().lifecycle();
        this.party = party.value();
        this.state = ApplicationState.DRAFT;
        this.channel = channel;
        this.draftAnswers = text(Answers.EMPTY);
        this.begunAt = at;
        this.changedAt = at;
        this.version = 1;
    }

    /** Begins a draft of this version of the procedure, which stays pinned. */
    public static Application begin(ApplicationId id, PublishedProcedure procedure, PartyId party, Instant at) {
        return new Application(id, procedure, party, Channel.ELECTRONIC, at);
    }

    /** An official begins to enter what came on paper or by telephone. */
    public static Application enter(
            ApplicationId id,
            PublishedProcedure procedure,
            PartyId party,
            Channel channel,
            OfficialId official,
            Instant at) {
        if (!channel.isEntered()) {
            throw new IllegalArgumentException("What is filed electronically is not entered");
        }
        Application entered = new Application(id, procedure, party, channel, at);
        entered.enteredBy = official.value();
        return entered;
    }

    /** Another official goes on with an entry that is not recorded yet. */
    public void handOver(OfficialId official, Instant at) throws NotAllowedNow {
        require(channel.isEntered() && state.isDraft());
        enteredBy = official.value();
        touch(at);
    }

    /** Saves what the applicant typed; a frozen draft thaws. During a correction the answer in preparation is saved. */
    public void save(Answers answers, Instant at) throws NotAllowedNow {
        require(state.isDraft() || state == ApplicationState.CORRECTION_REQUESTED);
        if (state.isDraft()) {
            state = ApplicationState.DRAFT;
        }
        draftAnswers = text(answers);
        touch(at);
    }

    /** Goes on as a draft of another version of the same procedure; a frozen draft thaws. */
    public void migrate(PublishedProcedure other, Answers answers, Instant at) throws NotAllowedNow {
        require(state.isDraft() && procedure.equals(other.key().procedure()));
        state = ApplicationState.DRAFT;
        office = other.office().value();
        procedureVersion = other.key().version();
        lifecycle = other.definition().lifecycle();
        draftAnswers = text(answers);
        touch(at);
    }

    /** Freezes for signing; what an official entered is not signed. */
    public void freeze(Instant at) throws NotAllowedNow {
        require(!channel.isEntered());
        require(state.isDraft() || state == ApplicationState.CORRECTION_REQUESTED);
        if (state.isDraft()) {
            state = ApplicationState.FROZEN;
        }
        touch(at);
    }

    /**
     * Arrives (到達): from here the clock runs, whatever the hour.
     *
     * @param number the receipt's number
     * @param signature what our own check says
     */
    public void arrive(ArrivalNumber number, SignatureState signature, Instant at) throws NotAllowedNow {
        require(state == ApplicationState.FROZEN);
        state = ApplicationState.ARRIVED;
        signatureState = signature;
        filedAnswers = draftAnswers;
        arrivalNumber = number.value();
        arrivedAt = at;
        touch(at);
    }

    /**
     * What an official entered arrives: the clock runs from the day of the receiving stamp.
     *
     * @param arrived the legal instant
     */
    public void arriveEntered(ArrivalNumber number, Instant arrived, Instant at) throws NotAllowedNow {
        require(channel.isEntered() && state == ApplicationState.DRAFT);
        state = ApplicationState.ARRIVED;
        signatureState = SignatureState.NONE;
        filedAnswers = draftAnswers;
        arrivalNumber = number.value();
        arrivedAt = arrived;
        touch(at);
    }

    /** An official takes the case on. */
    public void claim(OfficialId official, Instant at) throws RuleViolation {
        require(state.isOpenCase());
        if (claimedBy != null && !claimedBy.equals(official.value())) {
            throw new AlreadyHandled();
        }
        claimedBy = official.value();
        touch(at);
    }

    /** A supervisor gives the case to somebody, whoever has it. */
    public void assign(OfficialId official, Instant at) throws NotAllowedNow {
        require(state.isOpenCase());
        claimedBy = official.value();
        touch(at);
    }

    /** The official who claimed gives the case back. */
    public void release(OfficialId official, Instant at) throws RuleViolation {
        if (claimedBy == null || !claimedBy.equals(official.value())) {
            throw new AlreadyHandled();
        }
        claimedBy = null;
        touch(at);
    }

    /** The clerical intake record (受付); review, or the handling of a notification, begins. */
    public void recordIntake(Instant at) throws NotAllowedNow {
        require(state == ApplicationState.ARRIVED);
        state = working();
        intakeAt = at;
        touch(at);
    }

    private ApplicationState working() {
        return lifecycle == Lifecycle.NOTIFICATION ? ApplicationState.HANDLING : ApplicationState.UNDER_REVIEW;
    }

    /** A correction is asked for, at the formal check or later; the clock pauses beside this. */
    public void awaitCorrection(Instant at) throws NotAllowedNow {
        require(state.isCorrectable());
        state = ApplicationState.CORRECTION_REQUESTED;
        draftAnswers = text(filed());
        touch(at);
    }

    /** The signed answer has arrived: what was filed changes. */
    public void correct(SignatureState signature, Instant at) throws NotAllowedNow {
        require(state == ApplicationState.CORRECTION_REQUESTED);
        state = beforeCorrection();
        signatureState = signature;
        filedAnswers = draftAnswers;
        touch(at);
    }

    /** Nobody waits for the answer any more: the case goes on with what was filed. */
    public void goOnUncorrected(Instant at) throws NotAllowedNow {
        require(state == ApplicationState.CORRECTION_REQUESTED);
        state = beforeCorrection();
        draftAnswers = text(filed());
        touch(at);
    }

    private ApplicationState beforeCorrection() {
        return intakeAt == null ? ApplicationState.ARRIVED : working();
    }

    /** A draft waits for approval. */
    public void draft(Instant at) throws NotAllowedNow {
        require(state == ApplicationState.UNDER_REVIEW);
        state = ApplicationState.DRAFTED;
        touch(at);
    }

    /** The draft goes back. */
    public void remand(Instant at) throws NotAllowedNow {
        require(state == ApplicationState.DRAFTED);
        state = ApplicationState.UNDER_REVIEW;
        touch(at);
    }

    /** One more level approved, others follow. */
    public void approveLevel(Instant at) throws NotAllowedNow {
        require(state == ApplicationState.DRAFTED);
        touch(at);
    }

    /** The disposition (処分); a grant waits for the second verifier, a refusal does not. */
    public void dispose(boolean granted, Instant at) throws NotAllowedNow {
        require(state == ApplicationState.UNDER_REVIEW || state == ApplicationState.DRAFTED);
        if (granted && !isSignatureSettled()) {
            throw new NotAllowedNow(Reason.SIGNATURE_NOT_VERIFIED);
        }
        state = granted ? ApplicationState.DISPOSED_GRANTED : ApplicationState.DISPOSED_REFUSED;
        decidedAt = at;
        touch(at);
    }

    /** A notification is handled (処理); as with a grant, its signature must be verified. */
    public void handle(Instant at) throws NotAllowedNow {
        require(state == ApplicationState.HANDLING);
        if (!isSignatureSettled()) {
            throw new NotAllowedNow(Reason.SIGNATURE_NOT_VERIFIED);
        }
        state = ApplicationState.HANDLED;
        handledAt = at;
        touch(at);
    }

    private boolean isSignatureSettled() {
        return signatureState == SignatureState.VERIFIED
                || (channel.isEntered() && signatureState == SignatureState.NONE);
    }

    /** The document is sealed and at hand (交付), or there is none to wait for. */
    public void issue(Instant at) throws NotAllowedNow {
        require(state.isSealing());
        state = state == ApplicationState.HANDLED ? ApplicationState.COMPLETED : ApplicationState.ISSUED;
        touch(at);
    }

    /** A person sets a dead issuance going again. */
    public void retryIssuance(Instant at) throws NotAllowedNow {
        require(state.isSealing());
        touch(at);
    }

    /**
     * Withdrawn by the applicant (取下げ).
     *
     * @param until the last moment at which the procedure lets applicants withdraw
     * @param withdrawn the legal instant: of a letter, the day of its stamp
     */
    public void withdraw(String reason, WithdrawalUntil until, Instant withdrawn, Instant at) throws NotAllowedNow {
        require(state.isWithdrawable(until));
        state = ApplicationState.WITHDRAWN;
        withdrawnAt = withdrawn;
        withdrawalReason = reason;
        touch(at);
    }

    /**
     * The clock counted. Not an act: the version that people hold stays good.
     *
     * @param standard last day of the standard period
     * @param statutory last day of the period that a law sets, if one does
     * @param standing since when the clock stands still, if it does
     */
    public void counted(LocalDate standard, Optional<LocalDate> statutory, Optional<Instant> standing) {
        dueOn = standard;
        statutoryOn = statutory.orElse(null);
        pausedSince = standing.orElse(null);
    }

    /** How many days it took, as the standard period counts them. */
    public void took(int days) {
        takenDays = days;
    }

    /** The day on which the form's rules look at the answers: the day of arrival, before it this day. */
    public LocalDate day(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(arrivedAt == null ? now : arrivedAt, zone);
    }

    /** What the second verifier found. Not an act: the version that officials hold stays good. */
    public void signatureChecked(SignatureState result) {
        signatureState = result;
    }

    /** Refuses an applicant's act on an old version. */
    public void requireDraftVersion(long expected) throws StaleVersion {
        if (version != expected) {
            throw new StaleVersion(version);
        }
    }

    /** Refuses an official's act on an old version: somebody was first. */
    public void requireCaseVersion(long expected) throws AlreadyHandled {
        if (version != expected) {
            throw new AlreadyHandled();
        }
    }

    /** Something beside the row changed, such as an attachment. */
    public void touch(Instant at) {
        changedAt = at;
        version++;
    }

    private void require(boolean allowed) throws NotAllowedNow {
        if (!allowed) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
    }

    public ApplicationId id() {
        return new ApplicationId(id);
    }

    public AgencyId agency() {
        return new AgencyId(agency);
    }

    public OfficeId office() {
        return new OfficeId(office);
    }

    public ProcedureVersion procedure() {
        return new ProcedureVersion(procedure, procedureVersion);
    }

    /** The course it takes after arrival. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** How it reached the office. */
    public Channel channel() {
        return channel;
    }

    /** The official who entered it, where one did, or who took the entry over last. */
    public Optional<OfficialId> enteredBy() {
        return Optional.ofNullable(enteredBy).map(OfficialId::new);
    }

    /** Whether the entry is this official's. */
    public boolean isEnteredBy(OfficialId official) {
        return official.value().equals(enteredBy);
    }

    public PartyId party() {
        return new PartyId(party);
    }

    public ApplicationState state() {
        return state;
    }

    public Optional<SignatureState> signatureState() {
        return Optional.ofNullable(signatureState);
    }

    /** The answers being worked on. */
    public Answers answers() {
        return parse(draftAnswers);
    }

    /** The answers as filed, corrected where corrected; those being worked on before arrival. */
    public Answers filed() {
        return parse(filedAnswers == null ? draftAnswers : filedAnswers);
    }

    public Optional<ArrivalNumber> arrivalNumber() {
        return Optional.ofNullable(arrivalNumber).map(ArrivalNumber::new);
    }

    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> intakeAt() {
        return Optional.ofNullable(intakeAt);
    }

    public Optional<Instant> handledAt() {
        return Optional.ofNullable(handledAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawalReason() {
        return Optional.ofNullable(withdrawalReason);
    }

    /** Last day of the standard period, moved by pauses. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Last day of the period that a law sets, if one does. */
    public Optional<LocalDate> statutoryOn() {
        return Optional.ofNullable(statutoryOn);
    }

    /** Since when the clock stands still. */
    public Optional<Instant> pausedSince() {
        return Optional.ofNullable(pausedSince);
    }

    /** How many days it took, once it is decided or handled. */
    public OptionalInt takenDays() {
        return takenDays == null ? OptionalInt.empty() : OptionalInt.of(takenDays);
    }

    public Optional<OfficialId> claimedBy() {
        return Optional.ofNullable(claimedBy).map(OfficialId::new);
    }

    public long version() {
        return version;
    }

    private static String text(Answers answers) {
        return new String(answers.toJson(), StandardCharsets.UTF_8);
    }

    private static Answers parse(String stored) {
        try {
            return Answers.parse(stored);
        } catch (AnswersRejected broken) {
            throw new IllegalStateException("Stored answers cannot be read", broken);
        }
    }
}
