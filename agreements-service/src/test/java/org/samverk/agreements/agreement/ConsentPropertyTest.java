package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Refusal;

/// No order of events puts an agreement in force without every required signature on one text. The test keeps its own
/// account of who consented to what, in other terms than the agreement's own.
class ConsentPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<UUID> PARTIES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final Set<AgreementStatus> CONCLUDED =
            Set.of(AgreementStatus.SIGNED, AgreementStatus.ACTIVE, AgreementStatus.EXPIRED);

    enum What {
        PROPOSE,
        WITHDRAW,
        CHANGE_TERMS,
        CHANGE_FRAME,
        CANCEL,
        SIGN,
        SIGN_OTHER_TEXT,
        RECORD,
        CONFIRM,
        DISPUTE
    }

    /// @param who which party, which signer of it, or which signature
    /// @param daysLater than the event before; something recorded was given as long ago
    record Event(What what, int who, int daysLater) {}

    /// One valid signature in the test's own account.
    private record Given(UUID consent, UUID party, Method method, UUID person, String hash) {}

    @Provide
    Arbitrary<List<Event>> events() {
        var event = net.jqwik.api.Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.of(What.SIGN, What.RECORD)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.of(What.PROPOSE, What.DISPUTE)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.of(What.class))),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 40))
                .as(Event::new);
        return event.list().ofMinSize(3).ofMaxSize(30);
    }

    @Property(tries = 2000)
    void nothing_is_in_force_without_every_required_signature_on_one_text(
            @ForAll("events") List<Event> events, @ForAll boolean twoSigners, @ForAll boolean dated) {
        var agreement =
                Agreement.drafted(frame(), terms(0, twoSigners, dated), new Origin(PARTIES.getFirst(), null, at(DAY)));
        var account = new ArrayList<Given>();
        var disputed = new HashSet<UUID>();
        var day = DAY;
        var reached = false;
        for (var event : events) {
            day = day.plusDays(event.daysLater());
            apply(event, agreement, at(day), account, disputed, terms(event.who(), twoSigners, dated));
            check(agreement, day, account, disputed, twoSigners);
            reached = reached || agreement.state().phase() == Phase.CONCLUDED;
        }
        Statistics.label("all have signed at some time")
                .collect(reached)
                .coverage(runs -> runs.check(true).percentage(share -> share > 5));
    }

    private static void apply(
            Event event,
            Agreement agreement,
            Instant now,
            List<Given> account,
            Set<UUID> disputed,
            AgreementTerms otherTerms) {
        try {
            switch (event.what()) {
                case PROPOSE -> agreement.propose(Surroundings.NONE, null, now);
                case WITHDRAW -> {
                    agreement.withdraw(null, now);
                    account.clear();
                }
                case CANCEL -> agreement.cancel(null, now);
                case CHANGE_TERMS -> agreement.change(agreement.state().frame(), otherTerms, now);
                case CHANGE_FRAME ->
                    agreement.change(frame(), agreement.state().terms().terms(), now);
                case SIGN -> sign(agreement, Method.DIRECT, event, current(agreement), now, account);
                case SIGN_OTHER_TEXT -> sign(agreement, Method.DIRECT, event, "0".repeat(64), now, account);
                case RECORD -> sign(agreement, Method.RECORDED, event, current(agreement), now, account);
                case CONFIRM -> {
                    var consent = chosen(event.who(), account);
                    agreement.answer(consent, new Answer(Verdict.CONFIRMED, now, null), null, now);
                    disputed.remove(consent);
                }
                case DISPUTE -> {
                    var consent = chosen(event.who(), account);
                    agreement.answer(consent, new Answer(Verdict.DISPUTED, now, null), null, now);
                    disputed.add(consent);
                }
            }
        } catch (Refusal _) {
            // refused: nothing was changed, which the check that follows would notice
        }
    }

    private static String current(Agreement agreement) {
        return agreement.state().terms().hash();
    }

    private static void sign(
            Agreement agreement, Method method, Event event, String hash, Instant now, List<Given> account) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var party = PARTIES.get(event.who() % 3);
        var consent = new Consent(
                UUID.randomUUID(),
                party,
                Kind.SIGNATURE,
                method,
                method == Method.RECORDED ? today.minusDays(10L * event.daysLater()) : today,
                now,
                new UUID(1, event.who()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        agreement.consent(consent, hash, now);
        account.add(new Given(consent.id(), party, method, consent.givenBy(), hash));
    }

    private static UUID chosen(int who, List<Given> account) {
        return account.isEmpty()
                ? new UUID(9, 9)
                : account.get(who % account.size()).consent();
    }

    private static void check(
            Agreement agreement, LocalDate day, List<Given> account, Set<UUID> disputed, boolean twoSigners) {
        var valid = account.stream()
                .filter(given -> !disputed.contains(given.consent()))
                .toList();
        for (var seen : List.of(day.minusYears(1), day, day.plusYears(5))) {
            if (CONCLUDED.contains(agreement.state().standing().on(seen))) {
                for (var party : PARTIES) {
                    var own = valid.stream()
                            .filter(given -> given.party().equals(party))
                            .toList();
                    assertTrue(own.size() >= (twoSigners && party.equals(PARTIES.getFirst()) ? 2 : 1));
                    var here = own.stream()
                            .filter(given -> given.method() == Method.DIRECT)
                            .toList();
                    assertEquals(
                            here.size(),
                            here.stream().map(Given::person).distinct().count());
                }
                assertEquals(1, valid.stream().map(Given::hash).distinct().count());
                assertEquals(agreement.state().terms().hash(), valid.getFirst().hash());
            }
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static AgreementFrame frame() {
        return new AgreementFrame(
                PARTIES.getFirst(),
                Visibility.RESTRICTED,
                "Europe/Stockholm",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static AgreementTerms terms(int number, boolean twoSigners, boolean dated) {
        var parties = PARTIES.stream()
                .map(id -> new Party(
                        id,
                        Party.Role.EQUAL_PARTY,
                        null,
                        null,
                        null,
                        twoSigners && id.equals(PARTIES.getFirst()) ? 2 : 1,
                        null))
                .toList();
        var period = dated ? new Period(DAY.plusDays(20), DAY.plusDays(200), null) : Period.OPEN;
        return SomeTerms.accord("Text " + number, parties, period);
    }
}
