package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.CITIZENS;
import static org.samverk.agreements.agreement.AnAgreement.CLUB;
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
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.during;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;
import static org.samverk.agreements.document.ADocument.pdf;
import static org.samverk.agreements.document.ADocument.sending;
import static org.samverk.agreements.document.ADocument.uploaded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.agreements.agreement.telling.TellPassedDays;
import org.samverk.agreements.document.ADocument;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.Tokens;

/// Who is told of a third text and what was uploaded for it, wherever that could be told. The second took the place of
/// the first, and with it a party left; by the third another comes. `later` a fourth is in force that the reader is a
/// party of, and the third came to nothing.
///
/// Told are the o(wner), another party that was a(sked), the one that c(omes) by it, a r(eader) of no part in it, and
/// the one that l(eft).
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class TextReadersTest {
    private static final String SHARED = """
                           open   withdrawn later  in-force
            agreement      oac    -         -      oacrl
            list           oac    -         -      oacrl
            found-by-party oac    -         -      oacrl
            history        oac    oac       oac    oacrl
            feed           oac    oac       oac    oacrl
            known-then     oac    oac       oac    oac
            versions       oac    oac       oac    oacrl
            version        oac    oac       oac    oacrl
            diff           oac    oac       oac    oacrl
            its-rendition  oac    oac       oac    oacrl
            rendition      -      -         -      oacrl
            gaps           oac    -         -      oacrl
            deadlines      -      -         -      oacrl
            coming-days    -      -         -      oacrl
            release        -      -         -      oacrl
            documents      oac    oac       oac    oacrl
            document       oac    oac       oac    oacrl
            content        oac    oac       oac    oacrl
            its-history    oac    oac       oac    oacrl
            its-feed       oac    oac       oac    oacrl
            """;
    private static final String RESTRICTED = """
                           open   withdrawn later  in-force
            agreement      oac    -         -      oac
            list           oac    -         -      oac
            found-by-party oac    -         -      oac
            history        oac    oa        oa     oac
            feed           oac    oa        oa     oac
            known-then     oac    oa        oa     oac
            versions       oac    oa        oa     oac
            version        oac    oa        oa     oac
            diff           oac    oa        oa     oac
            its-rendition  oac    oa        oa     oac
            rendition      -      -         -      oac
            gaps           oac    -         -      oac
            deadlines      -      -         -      oac
            coming-days    -      -         -      oac
            release        -      -         -      oac
            documents      oac    oa        oa     oac
            document       oac    oa        oa     oac
            content        oac    oa        oa     oac
            its-history    oac    oa        oa     oac
            its-feed       oac    oa        oa     oac
            """;
    private static final String WORD = "Kun for de spurgte";
    private static final String TITLE = "Bilag 1";
    private static final String LAST_DAY = "2031-10-29";
    private static final String COMING = Tokens.withSubject("coming", "PARTNER:" + CITIZENS, "reader", "signatory");
    private static final String READER = Tokens.withSubject("reading", "PARTNER:" + CLUB, "reader", "signatory");
    private static final Map<Character, String> CALLERS = new LinkedHashMap<>();

    static {
        CALLERS.put('o', COORDINATOR);
        CALLERS.put('a', AARHUS);
        CALLERS.put('c', COMING);
        CALLERS.put('r', READER);
        CALLERS.put('l', STRANGER);
    }

    private final TellPassedDays days;
    private final SettableClock clock;
    private final FeedReader reader;

    @Inject
    TextReadersTest(TellPassedDays days, SettableClock clock, FeedReader reader) {
        this.days = days;
        this.clock = clock;
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
        clock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "SHARED,open", "SHARED,withdrawn", "SHARED,later", "SHARED,in-force",
        "RESTRICTED,open", "RESTRICTED,withdrawn", "RESTRICTED,later", "RESTRICTED,in-force"
    })
    void a_text_is_told_to_whom_the_table_says(String visibility, String state) {
        var scene = new Scene(visibility);
        switch (state) {
            case "withdrawn" -> scene.withdraw();
            case "later" -> scene.passOver();
            case "in-force" -> scene.putInForce();
            default -> {}
        }
        assertEquals(told(visibility, state), scene.told());
    }

    private void pass() {
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        days.tell();
    }

    private static Map<String, String> told(String visibility, String state) {
        var lines = (visibility.equals("SHARED") ? SHARED : RESTRICTED).lines().toList();
        var column = List.of(lines.getFirst().trim().split(" +")).indexOf(state) + 1;
        var told = new LinkedHashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(" +", 5);
            told.put(cells[0], cells[column]);
        }
        return told;
    }

    private final class Scene {
        private final Response agreement;
        private final Instant then;
        private final String termsHash;
        private final UUID document;

        Scene(String visibility) {
            agreement = proposed(with(
                    during("2026-01-01", "2028-12-31", REGION, MUNICIPALITY, OUTSIDER),
                    Map.of("visibility", visibility)));
            signed(agreement.path("termsHash"), SIGNATORY, AARHUS_SIGNATORY, STRANGER);
            signed(
                    amend(Map.of("parties", parties(REGION, MUNICIPALITY))).path("pendingAmendment.termsHash"),
                    SIGNATORY,
                    AARHUS_SIGNATORY,
                    STRANGER);
            var third = amend(Map.of(
                    "title",
                    Map.of("da", WORD),
                    "parties",
                    parties(REGION, MUNICIPALITY, CITIZENS),
                    "noticeRules",
                    List.of(Map.of("notice", "P3M", "anchor", "END_OF_TERM")),
                    "period",
                    Map.of("start", "2026-01-01", "end", LAST_DAY)));
            third.then().body("pendingAmendment.termsVersion", equalTo(3));
            then = Instant.parse(third.path("updatedAt"));
            termsHash = third.path("pendingAmendment.termsHash");
            signed(termsHash, SIGNATORY);
            var uploaded = uploaded(agreement, AARHUS);
            uploaded.then().body("title", equalTo(TITLE)).body("termsVersion", equalTo(3));
            document = UUID.fromString(uploaded.path("id"));
            pass();
        }

        private Response amend(Map<String, ?> more) {
            pass();
            var current = as(COORDINATOR).get(at(agreement));
            var amended = as(COORDINATOR)
                    .body(Map.of("terms", amended(current, more), "rationale", Map.of("da", "Hvorfor")))
                    .post(at(agreement) + "/amendments");
            amended.then().statusCode(201);
            return amended;
        }

        private void signed(String hash, String... tokens) {
            pass();
            for (var token : tokens) {
                as(token)
                        .body(Map.of("termsHash", hash))
                        .post(at(agreement) + "/signatures")
                        .then()
                        .statusCode(201);
            }
        }

        void withdraw() {
            as(COORDINATOR)
                    .body(Map.of("reason", WORD))
                    .post(at(agreement) + "/withdrawals")
                    .then()
                    .statusCode(201);
            pass();
        }

        void passOver() {
            withdraw();
            var fourth = amend(Map.of("parties", parties(REGION, MUNICIPALITY, CLUB)));
            signed(fourth.path("pendingAmendment.termsHash"), SIGNATORY, AARHUS_SIGNATORY, READER);
            pass();
        }

        void putInForce() {
            signed(termsHash, AARHUS_SIGNATORY, COMING);
            pass();
            as(COORDINATOR).get(at(agreement)).then().body("termsVersion", equalTo(3));
        }

        /// By surface, who is told there of anything that only the third text says, or that belongs to it.
        Map<String, String> told() {
            var id = agreement.<String>path("id");
            var self = at(agreement);
            var its = self + "/documents/" + document;
            var surfaces = new LinkedHashMap<String, String>();
            surfaces.put("agreement", self);
            surfaces.put("list", AGREEMENTS + "?id=" + id);
            surfaces.put("found-by-party", AGREEMENTS + "?party=" + CITIZENS + "&id=" + id);
            surfaces.put("history", self + "/history?limit=100");
            surfaces.put("feed", "/samverk/v1/events/agreements?limit=1000&subject=" + id);
            surfaces.put("known-then", self + "?knownAt=" + then);
            surfaces.put("versions", self + "/versions");
            surfaces.put("version", self + "/versions/3");
            surfaces.put("diff", self + "/diff?from=2&to=3");
            surfaces.put("its-rendition", self + "/document?termsVersion=3");
            surfaces.put("rendition", self + "/document");
            surfaces.put("gaps", self + "/gaps");
            surfaces.put("deadlines", self + "/deadlines");
            surfaces.put(
                    "coming-days",
                    "/samverk/v1/agreement-reports/deadlines?withinDays=3660&party=" + CITIZENS + "&agreement=" + id);
            surfaces.put("release", self + "/release");
            surfaces.put("documents", self + "/documents");
            surfaces.put("document", its);
            surfaces.put("content", its + "/content");
            surfaces.put("its-history", its + "/history");
            surfaces.put("its-feed", "/samverk/v1/events/agreements?limit=1000&subject=" + document);
            var told = new LinkedHashMap<String, String>();
            surfaces.forEach((surface, path) -> told.put(surface, told(surface, path)));
            return told;
        }

        private String told(String surface, String path) {
            var told = new ArrayList<String>();
            CALLERS.forEach((caller, token) -> {
                var answer = as(token).accept("*/*").get(path);
                if (answer.statusCode() == 200 && tells(surface, answer.asString())) {
                    told.add(caller.toString());
                }
            });
            return told.isEmpty() ? "-" : String.join("", told);
        }

        /// That there was a change is told to all, and which organisation made it.
        private boolean tells(String surface, String body) {
            return switch (surface) {
                case "content" -> true;
                case "found-by-party", "coming-days" -> !body.contains("\"items\":[]");
                default ->
                    Stream.of(WORD, TITLE, termsHash, LAST_DAY, "\"termsVersion\":3")
                            .anyMatch(body::contains);
            };
        }
    }

    @Test
    void what_a_proposal_brought_that_came_to_nothing_is_not_for_who_comes_later() {
        var first = proposed(with(between(REGION, MUNICIPALITY), Map.of("visibility", "SHARED")));
        var annex = uploaded(first, AARHUS);
        pass();
        as(COORDINATOR).post(at(first) + "/withdrawals").then().statusCode(201);
        as(AARHUS).get(ADocument.at(annex)).then().statusCode(404);
        changed(first, COORDINATOR, between(REGION, MUNICIPALITY, OUTSIDER))
                .then()
                .statusCode(200)
                .body("termsVersion", equalTo(2));
        pass();
        var second = as(COORDINATOR).post(at(first) + "/proposals");
        second.then().statusCode(201);
        var its = uploaded(second, AARHUS);
        assertDocuments(second, AARHUS, its, annex);
        assertDocuments(second, STRANGER, its);
        pass();
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY, STRANGER)) {
            sign(second, token).then().statusCode(201);
        }
        assertDocuments(second, COORDINATOR, its, annex);
        assertDocuments(second, AARHUS, its, annex);
        assertDocuments(second, STRANGER, its);
        assertDocuments(second, READER, its);
        as(READER).get(ADocument.at(annex)).then().statusCode(404);
        as(READER).get(ADocument.at(its)).then().statusCode(200).body("termsVersion", equalTo(2));
    }

    private static void assertDocuments(Response agreement, String token, Response... documents) {
        as(token)
                .get(ADocument.documents(agreement) + "?count=true")
                .then()
                .body(
                        "items.id",
                        contains(Stream.of(documents).map(one -> one.path("id")).toArray()))
                .body("total", equalTo(documents.length));
    }

    @Test
    void a_document_says_which_text_it_belongs_to() {
        var scene = new Scene("SHARED");
        var ofFirst = sending(AARHUS, "application/pdf", pdf()).queryParam("termsVersion", 1);
        var kept = ofFirst.post(ADocument.documents(scene.agreement));
        kept.then().statusCode(201).body("termsVersion", equalTo(1));
        as(READER).get(ADocument.at(kept)).then().statusCode(200);
        var unheard = sending(AARHUS, "application/pdf", pdf()).queryParam("termsVersion", 4);
        refused(unheard.post(ADocument.documents(scene.agreement)), 404, "not-found");
        pass();
        scene.passOver();
        var untold = sending(
                Tokens.withSubject("c-club", "PARTNER:" + CLUB, "reader", "coordinator"), "application/pdf", pdf());
        refused(untold.queryParam("termsVersion", 3).post(ADocument.documents(scene.agreement)), 404, "not-found");
    }

    private static Object parties(UUID... parties) {
        return Objects.requireNonNull(terms(parties).get("parties"));
    }
}
