package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Amends;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Refusal;

/// Whatever happens, in whatever order: a text in force on a day has every consent it takes, of its own parties and of
/// those of the text before it, to its very hash. And a day on which it was in force stays one, unless a party takes a
/// consent back: no amendment ends what has been. The test keeps its own account of texts, consents and days.
class AmendmentPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<UUID> PARTIES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final Set<AgreementStatus> IN_FORCE = Set.of(AgreementStatus.ACTIVE, AgreementStatus.NOTICE_GIVEN);

    enum What {
        PROPOSE,
        AMEND,
        WITHDRAW,
        SIGN,
        RECORD,
        APPROVE,
        REJECT,
        CONFIRM,
        DISPUTE,
        TELL
    }

    /// @param who which party, which text, or which consent
    record Event(What what, int who, int daysLater) {}

    private record Given(UUID consent, UUID party, Kind kind, int text) {}

    /// What somebody has laid before the parties.
    private record Laid(AgreementTerms terms, Set<UUID> signers, Set<UUID> deciders) {}

    private final List<Given> account = new ArrayList<>();
    private final Set<UUID> disputed = new HashSet<>();
    private final Map<Integer, Laid> laid = new HashMap<>();
    private final Set<LocalDate> lived = new HashSet<>();

    @Provide
    Arbitrary<List<Event>> events() {
        var event = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.of(What.SIGN, What.RECORD, What.APPROVE)),
                                Tuple.of(3, Arbitraries.of(What.AMEND, What.PROPOSE)),
                                Tuple.of(2, Arbitraries.of(What.DISPUTE, What.TELL)),
                                Tuple.of(1, Arbitraries.of(What.class))),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 15))
                .as(Event::new);
        return event.list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 2000)
    void a_text_in_force_has_every_consent_it_takes(@ForAll("events") List<Event> events) {
        var course = course(events);
        Statistics.label("amended at some time")
                .collect(course.amended())
                .coverage(runs -> runs.check(true).percentage(share -> share > 5));
        Statistics.label("given an end by an amendment")
                .collect(course.ended())
                .coverage(runs -> runs.check(true).percentage(share -> share > 1));
    }

    /// The first text is disputed while the second waits for its day, and the second when that has come.
    @Example
    void a_text_that_has_lost_a_consent_is_put_back_for_one_that_has_too() {
        var course = course(List.of(
                new Event(What.PROPOSE, 0, 0),
                new Event(What.SIGN, 0, 0),
                new Event(What.RECORD, 1, 0),
                new Event(What.AMEND, 3, 0),
                new Event(What.SIGN, 0, 0),
                new Event(What.SIGN, 1, 0),
                new Event(What.RECORD, 2, 0),
                new Event(What.DISPUTE, 3, 0),
                new Event(What.TELL, 0, 3),
                new Event(What.DISPUTE, 2, 0),
                new Event(What.WITHDRAW, 2, 5),
                new Event(What.SIGN, 4, 5)));
        assertTrue(course.amended());
    }

    private record Course(boolean amended, boolean ended) {}

    private Course course(List<Event> events) {
        account.clear();
        disputed.clear();
        laid.clear();
        lived.clear();
        var agreement = Agreement.drafted(frame(), terms(0, null), new Origin(PARTIES.getFirst(), null, at(DAY)));
        var day = DAY;
        var amended = false;
        var ended = false;
        for (var event : events) {
            day = day.plusDays(event.daysLater());
            try {
                apply(event, agreement, at(day));
            } catch (Refusal _) {
                // refused: nothing was changed, which the check that follows would notice
            }
            check(agreement, day);
            live(event, agreement, day);
            amended = amended || agreement.state().effects().size() > 1;
            ended = ended || (amended && agreement.state().standing().endsOn() != null);
        }
        return new Course(amended, ended);
    }

    /// What a party says of a consent given in its name may change what was in force, and does so for all days.
    private void live(Event event, Agreement agreement, LocalDate today) {
        if (event.what() == What.DISPUTE || event.what() == What.CONFIRM) {
            lived.clear();
        }
        for (var day : lived) {
            assertTrue(agreement.state().textOn(day).isPresent(), () -> day + " was lost by " + event);
        }
        if (agreement.state().textOn(today).isPresent()) {
            lived.add(today);
        }
    }

    private void apply(Event event, Agreement agreement, Instant now) {
        switch (event.what()) {
            case PROPOSE -> {
                agreement.propose(Surroundings.NONE, null, now);
                lay(agreement.state().terms(), Set.of());
            }
            case AMEND -> {
                var before = Set.copyOf(agreement.state().terms().terms().partyIds());
                var from = event.who() % 2 == 0
                        ? null
                        : LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(event.who());
                agreement.amend(
                        terms(event.who() + 1, end(event, now)),
                        new Amends(from, null, PARTIES.getFirst()),
                        Surroundings.NONE,
                        event.who() == 4
                                ? LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3)
                                : null,
                        now);
                lay(agreement.state().next(), before);
            }
            case WITHDRAW -> {
                var text = pendingText(agreement);
                agreement.withdraw(null, now);
                account.removeIf(one -> one.text() == text);
            }
            case SIGN, RECORD, APPROVE -> consent(event, agreement, now);
            case REJECT -> {
                var hash = pending(agreement);
                var text = pendingText(agreement);
                agreement.reject(consent(event, Kind.APPROVAL, Method.DIRECT, now), hash, null, now);
                account.removeIf(one -> one.text() == text);
            }
            case CONFIRM -> answer(event, agreement, Verdict.CONFIRMED, now);
            case DISPUTE -> answer(event, agreement, Verdict.DISPUTED, now);
            case TELL -> {
                while (agreement.passDay(now).isPresent()) {
                    check(agreement, LocalDate.ofInstant(now, ZoneOffset.UTC));
                }
            }
        }
    }

    /// Of some a day about now, ahead or gone.
    private static @Nullable LocalDate end(Event event, Instant now) {
        return event.who() % 3 == 0
                ? null
                : LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(event.who() * 15L - 20);
    }

    private void lay(@Nullable TermsVersion text, Set<UUID> before) {
        if (text != null) {
            var signers = Stream.concat(text.terms().partyIds().stream(), before.stream())
                    .collect(Collectors.toSet());
            var deciders = text.terms().parties().stream()
                    .filter(Party::decides)
                    .map(Party::partnerId)
                    .collect(Collectors.toSet());
            laid.put(text.termsVersion(), new Laid(text.terms(), signers, deciders));
        }
    }

    private static String pending(Agreement agreement) {
        return agreement.state().pending().map(proposal -> proposal.termsHash()).orElse("");
    }

    private static int pendingText(Agreement agreement) {
        return agreement
                .state()
                .pending()
                .map(proposal -> proposal.termsVersion())
                .orElse(0);
    }

    private void consent(Event event, Agreement agreement, Instant now) {
        var kind = event.what() == What.APPROVE ? Kind.APPROVAL : Kind.SIGNATURE;
        var hash = pending(agreement);
        var text = pendingText(agreement);
        var consent = consent(event, kind, event.what() == What.RECORD ? Method.RECORDED : Method.DIRECT, now);
        agreement.consent(consent, hash, now);
        account.add(new Given(consent.id(), consent.partyId(), kind, text));
    }

    private static Consent consent(Event event, Kind kind, Method method, Instant now) {
        return new Consent(
                UUID.randomUUID(),
                PARTIES.get(event.who() % 3),
                kind,
                method,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now,
                new UUID(1, event.who()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void answer(Event event, Agreement agreement, Verdict verdict, Instant now) {
        if (account.isEmpty()) {
            return;
        }
        var consent = account.get(event.who() * 7 % account.size()).consent();
        var earlier = agreement
                .state()
                .before(consent)
                .map(number -> TermsVersion.of(
                        number, Objects.requireNonNull(laid.get(number)).terms()))
                .orElse(null);
        agreement.answer(consent, new Answer(verdict, now, null), earlier, now);
        if (verdict == Verdict.DISPUTED) {
            disputed.add(consent);
        } else {
            disputed.remove(consent);
        }
    }

    /// On the day, before, and long after: as told, and as it would be if all days were told.
    private void check(Agreement agreement, LocalDate today) {
        for (var state : List.of(agreement.state(), agreement.state().asOf(at(today)))) {
            for (var day : List.of(DAY, today, today.plusDays(4), today.plusYears(2))) {
                if (IN_FORCE.contains(state.standing().on(day))) {
                    var number = state.textOn(day).orElseThrow();
                    var text = Objects.requireNonNull(laid.get(number));
                    assertConsented(text.signers(), Kind.SIGNATURE, number);
                    assertConsented(text.deciders(), Kind.APPROVAL, number);
                }
            }
            if (state.effects().isEmpty()) {
                assertTrue(!IN_FORCE.contains(state.standing().on(today)));
            } else if (state.next() == null) {
                assertEquals(
                        state.effects().getLast().termsVersion(), state.terms().termsVersion());
            }
        }
    }

    private void assertConsented(Set<UUID> parties, Kind kind, int text) {
        var given = account.stream()
                .filter(one -> one.kind() == kind && one.text() == text && !disputed.contains(one.consent()))
                .map(Given::party)
                .collect(Collectors.toSet());
        assertTrue(given.containsAll(parties), () -> kind + " of " + parties + " needed, given by " + given);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static AgreementFrame frame() {
        return new AgreementFrame(
                PARTIES.getFirst(),
                Visibility.RESTRICTED,
                "UTC",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The third party comes and goes; the second must decide in every other text.
    private static AgreementTerms terms(int number, @Nullable LocalDate end) {
        var parties = PARTIES.stream()
                .limit(number % 3 == 0 ? 2 : 3)
                .map(id -> new Party(
                        id,
                        Party.Role.EQUAL_PARTY,
                        null,
                        List.of(),
                        null,
                        null,
                        1,
                        number % 2 == 1 && id.equals(PARTIES.get(1))))
                .toList();
        return SomeTerms.accord("Text " + number, parties, new Period(null, end, null));
    }
}
