package org.samverk.partners.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.partners.agreement.Proposed.Answer;
import org.samverk.partners.agreement.Proposed.Closing;
import org.samverk.partners.agreement.Proposed.Consent;
import org.samverk.partners.agreement.Proposed.Signer;
import org.samverk.partners.agreement.Proposed.Stake;

class ProposedTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Stake BOTH = new Stake(List.of(new Signer(ONE, 1, false), new Signer(OTHER, 1, false)));

    private static Consent signature(UUID party, String day) {
        return new Consent(party, null, LocalDate.parse(day), null);
    }

    private static Consent answered(UUID party, String day, String verdict) {
        return new Consent(party, "SIGNATURE", LocalDate.parse(day), new Answer(verdict));
    }

    private static Proposed open(Stake stake, Consent... consents) {
        return new Proposed(null, List.of(consents), stake);
    }

    private static void assertConcludedOn(@Nullable String day, Proposed... proposals) {
        assertEquals(Optional.ofNullable(day).map(LocalDate::parse), Proposed.concludedOn(List.of(proposals)));
    }

    @Test
    void it_is_concluded_on_the_day_of_the_last_consent_it_takes() {
        var first = signature(ONE, "2026-02-10");
        assertConcludedOn(null);
        assertConcludedOn(null, open(BOTH, first));
        assertConcludedOn("2026-02-10", open(BOTH, first, signature(OTHER, "2026-02-03")));
    }

    @Test
    void a_party_may_need_two_signatures_and_a_decision_of_its_own() {
        var stake = new Stake(List.of(new Signer(ONE, 2, true)));
        var twice = List.of(signature(ONE, "2026-02-01"), signature(ONE, "2026-02-02"));
        var decision = new Consent(ONE, "APPROVAL", LocalDate.parse("2026-02-03"), null);
        assertConcludedOn(null, new Proposed(null, twice, stake));
        assertConcludedOn(null, open(stake, twice.getFirst(), decision));
        assertConcludedOn(
                "2026-02-03",
                new Proposed(
                        null, Stream.concat(twice.stream(), Stream.of(decision)).toList(), stake));
    }

    @Test
    void what_its_party_disputes_does_not_count_and_what_it_confirms_does() {
        var disputed = answered(OTHER, "2026-02-01", "DISPUTED");
        var first = signature(ONE, "2026-02-02");
        assertConcludedOn(null, open(BOTH, first, disputed));
        assertConcludedOn("2026-02-09", open(BOTH, first, disputed, signature(OTHER, "2026-02-09")));
        assertConcludedOn("2026-02-05", open(BOTH, first, answered(OTHER, "2026-02-05", "CONFIRMED")));
    }

    @Test
    void a_closed_proposal_concludes_nothing_and_an_amendment_nothing_anew() {
        Consent[] early = {signature(ONE, "2026-01-01"), signature(OTHER, "2026-01-02")};
        Consent[] late = {signature(ONE, "2026-02-01"), signature(OTHER, "2026-02-02")};
        assertConcludedOn("2026-02-02", new Proposed(new Closing(), List.of(early), BOTH), open(BOTH, late));
        assertConcludedOn("2026-01-02", open(BOTH, early), open(BOTH, late));
    }

    @Test
    void whose_consent_it_took_is_not_guessed() {
        assertConcludedOn(null, new Proposed(null, List.of(signature(ONE, "2026-01-01")), null));
    }
}
