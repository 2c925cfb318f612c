package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.amended;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.Tokens;

/// In every state, to every caller: what is offered is taken, and what is not offered is not.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class OffersTest {
    private static final String BEGIN = "2026-03-01";
    private static final Map<String, String> CALLERS = new LinkedHashMap<>();
    private static final Map<String, Supplier<Response>> STATES = new LinkedHashMap<>();
    private static final Map<String, Object> RULE = Map.of("notice", "P1M", "anchor", "END_OF_MONTH");

    static {
        CALLERS.put("the owner", caller("s-region", "DK_CVR:29190925"));
        CALLERS.put("the party", caller("s-aarhus", "DK_CVR:55133018"));
        CALLERS.put("the outsider", STRANGER);
        STATES.put("draft of an IOP", () -> drafted(of(Map.of("type", "IOP"))));
        STATES.put("cancelled", () -> posted(COORDINATOR, proposed(of(Map.of())), "cancellations", Map.of()));
        STATES.put("signed once of twice", () -> sign(proposed(of(parties("signaturesRequired", 2))), SIGNATORY));
        STATES.put("disputed", OffersTest::disputed);
        STATES.put("undecided", () -> proposed(of(parties("requiresDecision", true))));
        STATES.put("running", OffersTest::running);
        STATES.put("without a rule of notice", () -> signed(between(REGION, MUNICIPALITY)));
        STATES.put("too late for notice", () -> signed(of(Map.of("period", period("2026-03-31")))));
        STATES.put("promised", () -> signed(of(Map.of("obligations", List.of(promise())))));
        STATES.put("under notice", OffersTest::noticed);
        STATES.put("under notice of both", () -> posted(SIGNATORY, noticed(), "notices", Map.of()));
        STATES.put("notice taken back", () -> said(AARHUS_SIGNATORY, noticed(), "withdrawals"));
        STATES.put("notice recorded by its giver", () -> letter(REGION));
        STATES.put("notice not received", () -> said(AARHUS_SIGNATORY, letter(REGION), "disputes"));
        STATES.put("notice not given", () -> said(AARHUS_SIGNATORY, letter(MUNICIPALITY), "disputes"));
        STATES.put("amendment undecided", () -> amending(running(), parties("requiresDecision", true), Map.of()));
        STATES.put("amendment with another party", OffersTest::joining);
        STATES.put("amendment ahead", OffersTest::amendedAhead);
        STATES.put("later: terminated", () -> later(OffersTest::noticed));
        STATES.put("later: notice received long ago", () -> letter(later(OffersTest::running), MUNICIPALITY));
        STATES.put("later: expired", () -> later(() -> signed(of(Map.of("period", period("2026-04-30"))))));
        STATES.put("later: terminated while amended", () -> later(() -> noticed(halfAmended())));
        STATES.put("later: expired while amended", () -> later(() -> amendedUntil("2026-12-31", Map.of())));
        STATES.put(
                "later: expired undecided",
                () -> later(() -> amendedUntil("2026-12-31", parties("requiresDecision", true))));
        STATES.put("later: amended to end by now", OffersTest::shortened);
        STATES.put("later: renewed", () -> later(OffersTest::succeeded));
    }

    private final SettableClock clock;
    private final FeedReader reader;
    private final Session database;

    @Inject
    OffersTest(SettableClock clock, FeedReader reader, Session database) {
        this.clock = clock;
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    static Stream<String> states() {
        return STATES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void what_is_offered_is_taken_and_nothing_else(String state) {
        var walk = new OfferedActs(BEGIN, state.startsWith("later") ? "2026-07-01" : BEGIN, database);
        var faults = walk.faults(CALLERS, () -> {
            clock.set(Instant.parse("2026-03-01T12:00:00Z"));
            return scene(state);
        });
        assertEquals(List.of(), faults);
    }

    /// The same person as the signatory: what roles add to it is for the table of acts.
    private static String caller(String subject, String organisation) {
        return Tokens.withSubject(subject, organisation, "reader", "coordinator", "signatory");
    }

    private static Response scene(String state) {
        return Objects.requireNonNull(STATES.get(state)).get();
    }

    private static Response later(Supplier<Response> agreement) {
        var there = agreement.get();
        Arc.container().instance(SettableClock.class).get().set(Instant.parse("2026-07-01T12:00:00Z"));
        return there;
    }

    private static Map<String, Object> of(Map<String, ?> more) {
        var own = Map.of("noticeRules", List.of(RULE), "period", Map.of("start", "2026-01-01"));
        return Map.of("terms", with(with(terms(REGION, MUNICIPALITY), own), more));
    }

    private static Map<String, Object> period(String end) {
        return Map.of("start", "2026-01-01", "end", end);
    }

    private static Map<String, Object> parties(String member, Object value) {
        return Map.of(
                "parties",
                Stream.of(REGION, MUNICIPALITY)
                        .map(id -> Map.of("partnerId", id, "partyRole", "EQUAL_PARTY", member, value))
                        .toList());
    }

    private static Map<String, Object> promise() {
        var text = Map.of("da", "Tilbyder kurser");
        return Map.of("partyId", MUNICIPALITY, "kind", "TASK", "text", text, "ableTo", true, "willingTo", true);
    }

    private static Response posted(String token, Response agreement, String noun, Map<String, ?> body) {
        var response = as(token).body(body).post(at(agreement) + "/" + noun);
        response.then().statusCode(201);
        return response;
    }

    private static Response running() {
        return signed(of(Map.of()));
    }

    private static Response noticed() {
        return noticed(running());
    }

    private static Response noticed(Response agreement) {
        return posted(AARHUS_SIGNATORY, agreement, "notices", Map.of());
    }

    /// All but one have signed, who says that the paper is not its own.
    private static Response disputed() {
        var paper = recorded(proposed(of(Map.of())), MUNICIPALITY, BEGIN);
        posted(AARHUS_SIGNATORY, paper, "signatures/" + paper.path("signatures[0].id") + "/disputes", Map.of());
        return sign(paper, SIGNATORY);
    }

    private static Response letter(UUID from) {
        return letter(running(), from);
    }

    private static Response letter(Response agreement, UUID from) {
        var evidence = Map.of("title", "Brev", "reference", "2026-91");
        var body = Map.of("partnerId", from, "receivedOn", BEGIN, "evidence", evidence);
        return posted(COORDINATOR, agreement, "recorded-notices", body);
    }

    private static Response said(String token, Response noticed, String noun) {
        return posted(token, noticed, "notices/" + noticed.path("notices[0].id") + "/" + noun, Map.of());
    }

    private static Response amending(Response agreement, Map<String, ?> terms, Map<String, ?> more) {
        return posted(AARHUS, agreement, "amendments", with(Map.of("terms", amended(agreement, terms)), more));
    }

    private static Response amendedBy(Response amending, String token) {
        var hash = Map.of("termsHash", amending.path("pendingAmendment.termsHash"));
        return posted(token, amending, "signatures", hash);
    }

    private static Response halfAmended() {
        return amendedBy(amending(running(), Map.of("localTerm", "samarbejde"), Map.of()), SIGNATORY);
    }

    private static Response joining() {
        var all = terms(REGION, MUNICIPALITY, OUTSIDER).get("parties");
        return amending(running(), Map.of("parties", all), Map.of());
    }

    private static Response amendedAhead() {
        var ahead = amending(running(), Map.of("localTerm", "samarbejde"), Map.of("inForceFrom", "2026-09-01"));
        return amendedBy(amendedBy(ahead, SIGNATORY), AARHUS_SIGNATORY);
    }

    /// Of one that ends in April.
    private static Response amendedUntil(String end, Map<String, ?> more) {
        var agreement = signed(of(Map.of("period", period("2026-04-30"))));
        return amending(agreement, with(Map.of("period", period(end)), more), Map.of());
    }

    private static Response shortened() {
        return later(() -> amending(running(), Map.of("period", period("2026-05-31")), Map.of()));
    }

    private static Response succeeded() {
        var first = running();
        var period = Map.of("start", "2026-06-01");
        signed(of(Map.of("supersedesId", first.<String>path("id"), "period", period)));
        return first;
    }
}
