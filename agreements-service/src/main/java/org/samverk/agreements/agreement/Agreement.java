package org.samverk.agreements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementState.Origin;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;

/// What parties agree on, from draft to end: the newest terms, every proposal of terms with the consents given to it,
/// and the facts that end it. Its status follows from these.
@Entity
class Agreement implements Journalled {
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

    static Agreement drafted(AgreementFrame frame, AgreementTerms terms, Origin origin) {
        return new Agreement(AgreementState.drafted(frame, TermsVersion.of(1, terms), origin));
    }

    /// Terms that were once proposed stay as they are: a draft after a withdrawal becomes a version of its own.
    /// @return whether anything is different now
    boolean change(AgreementFrame frame, AgreementTerms terms, Instant now) {
        var wanted = TermsVersion.of(state.terms().termsVersion() + (state.frozen() ? 1 : 0), terms);
        var same = wanted.hash().equals(state.terms().hash());
        if (!same && state.phase() != Phase.DRAFT) {
            throw new AgreementRefusal.IllegalTransition(
                    "The terms are before the parties and cannot be changed.", this);
        }
        if (same && frame.equals(state.frame())) {
            return false;
        }
        state = state.with(frame, same ? state.terms() : wanted, now);
        return true;
    }

    void propose(Instant now) {
        requirePhase(Phase.DRAFT, "Only a draft is proposed.");
        state = state.proposed(now);
    }

    /// Consents given so far never count again.
    void withdraw(@Nullable String reason, Instant now) {
        requirePhase(Phase.PROPOSED, "Only a proposal that not all have signed is withdrawn.");
        state = state.with(proposal().closed(reason, now), now);
    }

    void cancel(@Nullable String reason, Instant now) {
        if (state.phase() == Phase.CONCLUDED || state.phase() == Phase.CANCELLED) {
            throw new AgreementRefusal.IllegalTransition("Only what not all have signed is cancelled.", this);
        }
        state = state.cancelled(reason, now);
    }

    /// @param termsHash what the signer has before them
    void sign(Consent consent, String termsHash, Instant now) {
        requirePhase(Phase.PROPOSED, "There is no proposal to sign.");
        var proposal = proposal();
        if (!proposal.termsHash().equals(termsHash)) {
            throw new AgreementRefusal.OtherTerms(proposal.termsVersion());
        }
        var party = state.terms().terms().party(consent.partyId()).orElseThrow(AgreementRefusal.NotAParty::new);
        if (proposal.signedBy(party)) {
            throw new AgreementRefusal.IllegalTransition("The party has signed already.", this);
        }
        if (consent.method() == Method.DIRECT
                && proposal.counting(consent.partyId())
                        .anyMatch(earlier -> earlier.givenBy().equals(consent.givenBy()))) {
            throw new AgreementRefusal.IllegalTransition(
                    "You have signed already; another signatory of the party must.", this);
        }
        state = state.with(proposal.with(consent), now);
    }

    /// What the party itself says of a signature recorded in its name. A confirmed one is as good as its own.
    void answer(UUID consentId, Answer answer, Instant now) {
        var consent = consent(consentId);
        var before = consent.answer();
        if (state.phase() == Phase.CANCELLED
                || consent.method() != Method.RECORDED
                || (before != null
                        && (before.verdict() == Verdict.CONFIRMED || before.verdict() == answer.verdict()))) {
            throw new AgreementRefusal.IllegalTransition("The signature is not open to that.", this);
        }
        state = state.with(proposal().answered(consentId, answer), now);
    }

    /// @throws AgreementRefusal.NotFound when the open proposal has no such signature
    Consent consent(UUID consentId) {
        return state.openProposal()
                .flatMap(proposal -> proposal.consent(consentId))
                .orElseThrow(() -> new AgreementRefusal.NotFound(consentId));
    }

    private Proposal proposal() {
        return state.openProposal().orElseThrow();
    }

    private void requirePhase(Phase phase, String otherwise) {
        if (state.phase() != phase) {
            throw new AgreementRefusal.IllegalTransition(otherwise, this);
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
    public Access access() {
        return state.access();
    }

    AgreementRow row() {
        return new AgreementRow(id, version, state, Map.of());
    }
}
