package org.samverk.agreements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.demand.Demands;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.organisations.reference.References;

/// What parties agree on, from draft to end: the newest terms, every proposal of terms with the consents given to it,
/// and the facts that end it. Its status follows from these.
@Entity
public class Agreement implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Agreement() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Agreement(AgreementState state) {
        this.state = state;
    }

    public static Agreement drafted(AgreementFrame frame, AgreementTerms terms, Origin origin) {
        AgreementRefusal.FiledByStranger.refuse(frame, terms);
        return new Agreement(AgreementState.drafted(frame, TermsVersion.of(1, terms), origin));
    }

    /// Terms that were once proposed stay as they are: a draft after a withdrawal becomes a version of its own.
    /// @return whether anything is different now
    public boolean change(AgreementFrame frame, AgreementTerms terms, Instant now) {
        state.requireOpenTo(terms, frame.timeZone());
        AgreementRefusal.FiledByStranger.refuse(frame, terms);
        var same = state.terms().says(terms);
        if (same && frame.equals(state.frame())) {
            return false;
        }
        var wanted =
                same ? state.terms() : TermsVersion.of(state.terms().termsVersion() + (state.frozen() ? 1 : 0), terms);
        state = state.with(frame, wanted, now);
        return true;
    }

    public void propose(Surroundings surroundings, Instant now) {
        requirePhase(Phase.DRAFT, "Only a draft is proposed.");
        var missing = Demands.missing(state.terms().terms(), surroundings);
        if (!missing.isEmpty()) {
            throw new AgreementRefusal.NotReady(missing);
        }
        state = state.proposed(now);
    }

    /// Consents given so far never count again.
    public void withdraw(@Nullable String reason, Instant now) {
        requirePhase(Phase.PROPOSED, "Only a proposal that not all have signed is withdrawn.");
        state = state.with(proposal().closed(reason, now), now);
    }

    public void cancel(@Nullable String reason, Instant now) {
        if (state.phase() == Phase.CONCLUDED || state.phase() == Phase.CANCELLED) {
            throw new AgreementRefusal.IllegalTransition("Only what not all have signed is cancelled.", state);
        }
        state = state.cancelled(reason, now);
    }

    /// @param termsHash what the signer has before them
    public void sign(Consent consent, String termsHash, Instant now) {
        requireProposal();
        var proposal = proposal();
        var party = state.terms().terms().party(consent.partyId());
        if (consent.method() == Consent.Method.RECORDED && proposal.disputedBy(consent.partyId())) {
            throw new AgreementRefusal.IllegalTransition(
                    "The party has disputed what was recorded in its name: only its own signatory signs or confirms.",
                    state);
        }
        if (party.isPresent() && !proposal.awaits(party.get(), consent)) {
            throw new AgreementRefusal.SignedAlready(consent.method(), state);
        }
        if (!proposal.termsHash().equals(termsHash)) {
            throw new AgreementRefusal.OtherTerms(proposal.termsVersion());
        }
        if (party.isEmpty()) {
            throw new AgreementRefusal.NotAParty();
        }
        if (consent.signedOn().isAfter(state.today(now))) {
            throw new AgreementRefusal.SignedInFuture();
        }
        state = state.with(proposal.with(consent), now);
    }

    public void requireProposal() {
        requirePhase(Phase.PROPOSED, "There is no proposal to sign.");
    }

    /// What the party itself says of a signature recorded in its name. A confirmed one is as good as its own.
    public void answer(UUID consentId, Answer answer, Instant now) {
        var possible = AgreementActs.answers(state, consent(consentId));
        if (!possible.contains(AgreementActs.answering(answer.verdict()))) {
            throw new AgreementRefusal.IllegalTransition("The signature is not open to that.", possible);
        }
        state = state.with(proposal().answered(consentId, answer), now);
    }

    /// @throws AgreementRefusal.NoSuchSignature when the open proposal has no such signature
    public Consent consent(UUID consentId) {
        return state.openProposal()
                .flatMap(proposal -> proposal.consent(consentId))
                .orElseThrow(() -> new AgreementRefusal.NoSuchSignature(consentId));
    }

    /// Takes note of the next of its days that has come, if one has.
    Optional<PassedDay.Fact> passDay(Instant now) {
        var fact = PassedDay.next(state.standing(), state.passed())
                .filter(next -> !next.at().isAfter(now));
        fact.ifPresent(passed -> state = state.told(passed.day(), now));
        return fact;
    }

    /// What the parties have before them, or have signed, stays.
    public void requireDeletable() {
        if (!state.phase().deletable()) {
            throw new AgreementRefusal.IllegalTransition("Only a draft, or what was cancelled, is deleted.", state);
        }
    }

    private Proposal proposal() {
        return state.openProposal().orElseThrow();
    }

    private void requirePhase(Phase phase, String otherwise) {
        if (state.phase() != phase) {
            throw new AgreementRefusal.IllegalTransition(otherwise, state);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public AgreementState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    public AgreementRow row() {
        return new AgreementRow(id, version, state, References.none(), null);
    }
}
