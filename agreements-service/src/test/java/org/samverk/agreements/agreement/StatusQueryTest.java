package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.search.AgreementFilter;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Roles;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

/// The filters of the list and the function that derives the status always agree. Agreements of every phase and many
/// periods in zones hours apart are asked for at instants around their turning points.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class StatusQueryTest {
    private static final long SEED = 20260301;
    private static final Actor SERVICE = new Actor("i", "s", null, Set.of(Roles.SYSTEM), Optional.empty());
    private static final List<String> ZONES =
            List.of("Europe/Helsinki", "Atlantic/Reykjavik", "Europe/Copenhagen", "Atlantic/Azores", "America/Havana");
    /// Nobody else in the shared database owns an agreement of theirs.
    private static final UUID ONE = UUID.fromString("0199b2d4-8c1e-7a3f-9d52-5ca1ab1e0001");
    private static final UUID OTHER = new UUID(0, 2);
    private static final Set<AgreementStatus> IN_FORCE = Set.of(AgreementStatus.ACTIVE, AgreementStatus.NOTICE_GIVEN);
    /// Summer begins in the one, and ends in the other; at both ends some zones have a midnight twice, or none.
    private static final List<LocalDate> SEASONS = List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 10, 15));

    private final Agreements agreements;
    private final Session database;
    private final SettableClock clock;
    private final Random random = new Random(SEED);

    @Inject
    StatusQueryTest(Agreements agreements, Session database, SettableClock clock) {
        this.agreements = agreements;
        this.database = database;
        this.clock = clock;
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    @TestTransaction
    void what_a_filter_finds_is_what_the_function_says() {
        var stored = new ArrayList<Agreement>();
        for (var i = 0; i < 60; i++) {
            stored.add(store(any()));
        }
        database.clear(); // or each of the queries below looks for changes in all of them
        for (var i = 0; i < 40; i++) {
            var day = season().plusDays(random.nextInt(60) - 10L);
            var midnight = day.atStartOfDay(ZoneId.of(zone())).toInstant();
            lastsAsSaid(stored, day);
            agree(
                    stored,
                    midnight.plusMillis(
                            List.of(-1, 0, 1, 3_599_999, 3_600_000, 40_000_000).get(random.nextInt(6))));
        }
    }

    private void lastsAsSaid(List<Agreement> stored, LocalDate day) {
        assertEquals(
                ids(
                        stored,
                        agreement ->
                                IN_FORCE.contains(agreement.state().standing().on(day))),
                found(filter(null, day)),
                "in force on " + day);
    }

    @Test
    @TestTransaction
    void a_day_with_two_midnights_begins_with_the_first() {
        var stored = new ArrayList<Agreement>();
        for (var twice : Map.of("Atlantic/Azores", "2026-10-25", "America/Havana", "2026-11-01")
                .entrySet()) {
            var day = LocalDate.parse(twice.getValue());
            var zone = ZoneId.of(twice.getKey());
            stored.add(store(concluded(twice.getKey(), new Period(day, null, null))));
            stored.add(store(concluded(twice.getKey(), new Period(null, day.minusDays(1), null))));
            for (var minutes : List.of(-1, 0, 30, 59, 60, 61, 90)) {
                agree(stored, day.atStartOfDay(zone).toInstant().plusSeconds(minutes * 60L));
            }
        }
    }

    /// Function and filters, at one instant.
    private void agree(List<Agreement> stored, Instant now) {
        clock.set(now);
        for (var status : AgreementStatus.values()) {
            assertEquals(
                    ids(stored, agreement -> agreement.state().asOf(now).statusAt(now) == status),
                    found(filter(status, null)),
                    status + " at " + now);
        }
    }

    private static AgreementFilter filter(@Nullable AgreementStatus status, @Nullable LocalDate inForceOn) {
        return new AgreementFilter(
                null, null, ONE, null, status, null, null, null, inForceOn, null, null, null, null, null, null, null,
                null);
    }

    private LocalDate season() {
        return SEASONS.get(random.nextInt(SEASONS.size()));
    }

    private String zone() {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    private static Set<UUID> ids(List<Agreement> all, Predicate<Agreement> which) {
        return all.stream().filter(which).map(Agreement::id).collect(Collectors.toSet());
    }

    private Set<UUID> found(AgreementFilter filter) {
        return agreements.matching(filter, new PageRequest(100, 1, null, false, null), SERVICE).stream()
                .map(AgreementRow::id)
                .collect(Collectors.toSet());
    }

    private Agreement store(Agreement agreement) {
        agreements.persist(agreement);
        database.flush();
        database.createNativeMutationQuery("""
                        insert into subjects (id, type, version, head_hash, visibility, audience, deleted)
                        values (:id, 'agreement', 1, '', 'SHARED', '{}', false)""")
                .setParameter("id", agreement.id())
                .executeUpdate();
        return agreement;
    }

    private Agreement any() {
        var start = season().plusDays(random.nextInt(40));
        @Nullable LocalDate begin = random.nextInt(4) == 0 ? null : start;
        @Nullable LocalDate end = random.nextInt(3) == 0 ? null : start.plusDays(random.nextInt(10));
        var now = start.plusDays(random.nextInt(20) - 10L).atTime(22, 30).toInstant(ZoneOffset.UTC);
        var agreement = drafted(zone(), new Period(begin, end, null), now);
        var phase = random.nextInt(10);
        if (phase > 0) {
            @Nullable
            LocalDate openUntil =
                    random.nextBoolean() ? null : agreement.state().today(now).plusDays(random.nextInt(10));
            agreement.propose(Surroundings.NONE, openUntil, now);
        }
        if (phase > 1) {
            sign(agreement, ONE, now);
        }
        if (phase > 2) {
            var last = sign(agreement, OTHER, now);
            if (phase == 3) {
                agreement.answer(last.id(), new Answer(Verdict.DISPUTED, now, null), null, now);
            }
        }
        if (phase == 2) {
            agreement.cancel(null, now);
        }
        if (phase > 5 && random.nextBoolean()) {
            endedByNotice(agreement, now);
        }
        if (phase > 5 && random.nextBoolean()) {
            agreement.succeededBy(OTHER, start.plusDays(random.nextInt(20)), false, now);
        }
        return agreement;
    }

    /// By whichever party, and where the text lets it.
    private void endedByNotice(Agreement agreement, Instant now) {
        var today = agreement.state().today(now);
        var wish = new GivenNotice.Wish(
                UUID.randomUUID(), ONE, Method.DIRECT, today, null, null, now, ONE, ONE, null, null);
        try {
            agreement.end(wish, agreement.state().terms(), now);
        } catch (Refusal _) {
            // over by then, or ending before notice could end it
        }
    }

    private static Agreement concluded(String zone, Period period) {
        var now = Instant.parse("2026-03-05T22:30:00Z");
        var agreement = drafted(zone, period, now);
        agreement.propose(Surroundings.NONE, null, now);
        sign(agreement, ONE, now);
        sign(agreement, OTHER, now);
        return agreement;
    }

    private static Agreement drafted(String zone, Period period, Instant now) {
        var terms = SomeTerms.of(SomeTerms.of(
                AgreementType.ACCORD,
                Map.of(
                        "parties", List.of(party(ONE), party(OTHER)),
                        "period", period,
                        "noticeRules", List.of(Map.of("notice", "P5D", "anchor", "ANY_DAY")))));
        var frame =
                new AgreementFrame(ONE, Visibility.SHARED, zone, List.of(), List.of(), List.of(), List.of(), List.of());
        return Agreement.drafted(frame, terms, new Origin(ONE, ONE, now));
    }

    private static Consent sign(Agreement agreement, UUID party, Instant now) {
        var consent = consent(agreement, party, now);
        agreement.consent(consent, agreement.state().terms().hash(), now);
        return consent;
    }

    private static Party party(UUID id) {
        return Party.of(id, Party.Role.EQUAL_PARTY);
    }

    private static Consent consent(Agreement agreement, UUID party, Instant now) {
        return new Consent(
                UUID.randomUUID(),
                party,
                Kind.SIGNATURE,
                Method.RECORDED,
                agreement.state().today(now),
                now,
                party,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
