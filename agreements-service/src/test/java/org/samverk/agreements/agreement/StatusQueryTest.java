package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AgreementState.Origin;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Answer;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.paging.PageRequest;
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
    private static final Actor SERVICE = new Actor("i", "s", null, Set.of(Roles.SYSTEM), Optional::empty);
    private static final List<String> ZONES = List.of("Europe/Helsinki", "Atlantic/Reykjavik", "Europe/Copenhagen");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

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
        for (var i = 0; i < 90; i++) {
            stored.add(store(any()));
        }
        for (var i = 0; i < 60; i++) {
            var day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(60) - 10L);
            var midnight =
                    day.atStartOfDay(ZoneId.of(ZONES.get(random.nextInt(3)))).toInstant();
            var now = midnight.plusMillis(List.of(-1, 0, 1, 40_000_000).get(random.nextInt(4)));
            clock.set(now);
            for (var status : AgreementStatus.values()) {
                assertEquals(
                        ids(stored, agreement -> agreement.state().statusAt(now) == status),
                        found(new AgreementFilter(null, null, null, status, null, null, null, null)),
                        status + " at " + now);
            }
            assertEquals(
                    ids(stored, agreement -> agreement.state().standing().on(day) == AgreementStatus.ACTIVE),
                    found(new AgreementFilter(null, null, null, null, null, day, null, null)),
                    "in force on " + day);
        }
    }

    private static Set<UUID> ids(List<Agreement> all, java.util.function.Predicate<Agreement> which) {
        return all.stream().filter(which).map(Agreement::id).collect(java.util.stream.Collectors.toSet());
    }

    private Set<UUID> found(AgreementFilter filter) {
        return agreements.matching(filter, new PageRequest(100, 1, null, false, null), SERVICE).stream()
                .map(AgreementRow::id)
                .collect(java.util.stream.Collectors.toSet());
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
        var start = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(40));
        @Nullable LocalDate begin = random.nextInt(4) == 0 ? null : start;
        @Nullable LocalDate end = random.nextInt(3) == 0 ? null : start.plusDays(random.nextInt(10));
        var terms = new AgreementTerms(
                Map.of("sv", "Text"),
                AgreementType.ACCORD,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(party(ONE), party(OTHER)),
                List.of(),
                new Period(begin, end, null),
                null,
                List.of());
        var frame = new AgreementFrame(
                ONE, Visibility.SHARED, ZONES.get(random.nextInt(3)), List.of(), List.of(), List.of(), List.of());
        var now = Instant.parse("2026-03-05T22:30:00Z").plusSeconds(random.nextInt(20) * 86_400L);
        var agreement = Agreement.drafted(frame, terms, new Origin(null, now));
        var phase = random.nextInt(10);
        if (phase > 0) {
            agreement.propose(now);
        }
        if (phase > 1) {
            agreement.sign(
                    consent(agreement, ONE, now), agreement.state().terms().hash(), now);
        }
        if (phase > 2) {
            var last = consent(agreement, OTHER, now);
            agreement.sign(last, agreement.state().terms().hash(), now);
            if (phase == 3) {
                agreement.answer(last.id(), new Answer(Verdict.DISPUTED, now, null), now);
            }
        }
        if (phase == 2) {
            agreement.cancel(null, now);
        }
        return agreement;
    }

    private static Party party(UUID id) {
        return new Party(id, Party.Role.EQUAL_PARTY, null, null, 1);
    }

    private static Consent consent(Agreement agreement, UUID party, Instant now) {
        return new Consent(
                UUID.randomUUID(),
                party,
                Method.RECORDED,
                agreement.state().today(now),
                now,
                party,
                null,
                null,
                null,
                null,
                null);
    }
}
