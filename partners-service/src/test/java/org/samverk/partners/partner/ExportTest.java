package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.ContactTest.contact;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.security.Actor;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.kit.testing.Tokens;
import org.samverk.partners.partner.search.PartnerFilter;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest {
    private static final int MANY = 10_050;

    private static final PartnerFilter MANY_OF_THEM = new PartnerFilter(
            "masseudtræk", null, null, null, null, null, null, true, null, null, null, null, null, null, null, null);

    private final Session database;
    private final Partners partners;
    private final WholeLists lists;

    @Inject
    ExportTest(Session database, Partners partners, WholeLists lists) {
        this.database = database;
        this.partners = partners;
        this.lists = lists;
    }

    @Test
    void who_reads_as_many_as_may_be_is_told_to_come_back_and_others_are_not() throws Exception {
        var slow = Tokens.withSubject("slow-reader", null, "reader");
        var actor = new Actor("https://issuer.test", "slow-reader", null, Set.of("reader"), Optional.empty());
        var begun = new CountDownLatch(3);
        var end = new Semaphore(0);
        StreamingOutput list = _ -> {
            begun.countDown();
            end.acquireUninterruptibly();
        };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 3; i++) {
                var _ = readers.submit(() -> {
                    lists.told(list, actor).write(OutputStream.nullOutputStream());
                    return true;
                });
            }
            begun.await();
            problem(as(slow).accept("text/csv").get(PARTNERS), 503, "service-unavailable");
            exported("text/csv", "kind=REGION");
            end.release(3);
        }
        as(slow).accept("text/csv").get(PARTNERS + "?kind=REGION").then().statusCode(200);
    }

    private static String exported(String accept, String query) {
        var response = as(READER).accept(accept).get(PARTNERS + "?" + query);
        response.then().statusCode(200).contentType(startsWith(accept));
        return response.asString();
    }

    @Test
    void the_form_of_the_list_is_the_one_that_was_asked_for() {
        for (var accept : List.of("*/*", "application/json", "text/html, application/json;q=0.9")) {
            as(READER)
                    .accept(accept)
                    .get(PARTNERS + "?limit=1")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("limit", equalTo(1));
        }
        exported("text/csv", "q=findesikke");
        exported("application/ld+json", "q=findesikke");
        exported("application/vnd.popolo+json", "q=findesikke");
        exported("application/vnd.ocds+json", "q=findesikke");
        problem(as(READER).accept("text/plain").get(PARTNERS), 406, "not-acceptable");
        problem(as(READER).accept("text/csv").get(PARTNERS + "?limit=5"), 400, "unknown-parameter");
        problem(as(READER).accept("text/csv").get(PARTNERS + "?kind=TOWN"), 400, "validation-failed");
        problem(as(READER).accept("text/csv").get(PARTNERS + "?sort=shoeSize"), 400, "validation-failed");
    }

    @Test
    void a_table_has_a_row_for_each_and_calculates_nothing() {
        var number = cvr();
        var parent = registered(association("Regnearkets moder")).<String>path("id");
        registered(Map.of(
                "name",
                "=Regneark(\"A;1\"), æøå",
                "country",
                "DK",
                "kind",
                "NGO",
                "names",
                Map.of("en", "+Sheet", "sv", "Kalkylblad"),
                "identifiers",
                List.of(Map.of("scheme", "DK_CVR", "value", number)),
                "areas",
                List.of(Map.of("country", "DK", "level", "MUNICIPALITY", "code", "751")),
                "parentPartnerId",
                parent,
                "themes",
                List.of("TOBACCO", "ALCOHOL"),
                "validFrom",
                "2020-01-01"));
        var lines = exported("text/csv", "q=regneark&sort=-name").split("\r\n", -1);
        assertEquals(
                "id,name,otherNames,kind,sector,level,country,status,confirmed,identifiers,areas,parentPartnerId,"
                        + "parentName,memberships,themes,externalIds,validFrom,validTo",
                lines[0]);
        assertEquals(4, lines.length);
        var row = lines[1].startsWith(parent) ? lines[2] : lines[1];
        assertEquals(
                "\"'=Regneark(\"\"A;1\"\"), æøå\",'+Sheet; Kalkylblad,NGO,CIVIL_SOCIETY,,DK,ACTIVE,true,DK_CVR:%s,DK-751,%s,Regnearkets moder,,TOBACCO ALCOHOL,,2020-01-01,"
                        .formatted(number, parent),
                row.substring(37));
    }

    @Test
    void linked_data_speaks_of_organisations_as_schema_org_does_and_names_no_person() {
        var number = cvr();
        var member = registered(association("Medlem af det forbundne")).<String>path("id");
        var partner = registered(Map.of(
                "name", "Forbundne Data Hospital",
                "country", "DK",
                "kind", "HOSPITAL",
                "names", Map.of("en", "Linked Data Hospital"),
                "identifiers", List.of(Map.of("scheme", "DK_CVR", "value", number)),
                "areas", List.of(Map.of("country", "DK", "level", "REGION", "code", "1082")),
                "memberships", List.of(member)));
        var at = PARTNERS + "/" + partner.path("id");
        as(REGISTRAR)
                .body(contact("CHAIR", "name", "Nomen Nescio"))
                .post(at + "/contacts")
                .then()
                .statusCode(201);
        as(READER)
                .accept("application/ld+json")
                .get(PARTNERS + "?q=forbundne data")
                .then()
                .statusCode(200)
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@graph'.size()", equalTo(1))
                .body("'@graph'[0].'@type'", equalTo("Hospital"))
                .body("'@graph'[0].'@id'", equalTo("https://samverk.example" + at))
                .body("'@graph'[0].alternateName", contains("Linked Data Hospital"))
                .body("'@graph'[0].identifier", contains(hasEntry("value", number)))
                .body("'@graph'[0].iso6523Code", contains("0184:DK" + number))
                .body("'@graph'[0].areaServed", contains(hasEntry("identifier", "DK-1082")))
                .body(
                        "'@graph'[0].member",
                        contains(hasEntry("@id", "https://samverk.example" + PARTNERS + "/" + member)))
                .body("'@graph'[0].contactPoint", contains(hasEntry("contactType", "CHAIR")))
                .body(not(containsString("Nomen Nescio")));
        as(READER)
                .accept("application/vnd.popolo+json")
                .get(PARTNERS + "?q=forbundne data")
                .then()
                .body("organizations.name", contains("Forbundne Data Hospital"))
                .body("organizations[0].classification", equalTo("HOSPITAL"))
                .body("organizations[0].identifiers[0].identifier", equalTo(number))
                .body("organizations[0].contact_details", hasSize(1));
        as(READER)
                .accept("application/vnd.ocds+json")
                .get(PARTNERS + "?q=forbundne data")
                .then()
                .body("parties.id", contains("DK-CVR-" + number))
                .body("parties[0].identifier.scheme", equalTo("DK-CVR"))
                .body("parties[0].identifier.id", equalTo(number))
                .body("parties[0].identifier.legalName", equalTo("Forbundne Data Hospital"))
                .body("parties[0].contactPoint.email", equalTo("folkesundhed@kommune.example"))
                .body("parties[0].details.partnerId", equalTo(partner.path("id")))
                .body(not(containsString("Nomen Nescio")));
    }

    private void fill() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                        insert into partner (id, version, state)
                        select cast(lpad(to_hex(n), 32, '0') as uuid), 1, jsonb_build_object('status', 'ACTIVE',
                          'confirmed', true, 'archived', true, 'createdAt', '2026-01-01T00:00:00Z', 'updatedAt',
                          '2026-01-01T00:00:00Z', 'content', jsonb_build_object('name', 'Masseudtræk ' || n,
                            'country', 'DK', 'kind', 'NGO', 'sector', 'CIVIL_SOCIETY'))
                        from generate_series(1, :many) n
                        on conflict do nothing""")
                        .setParameter("many", MANY)
                        .executeUpdate());
    }

    @Test
    void the_whole_list_is_read_over_a_cursor_that_is_open_meanwhile() {
        fill();
        var cursors = new ArrayList<Long>();
        partners.each(MANY_OF_THEM, Partners.order(null, null), _ -> {
            if (cursors.isEmpty()) {
                cursors.add(database.createNativeQuery("select count(*) from pg_cursors where name <> ''", Long.class)
                        .getSingleResult());
            }
        });
        assertEquals(List.of(1L), cursors);
    }

    @Test
    void the_whole_list_goes_out_in_one_statement_however_long_it_is() throws Exception {
        fill();
        assertEquals(1, SqlStatements.during(() -> assertEquals(MANY + 1L, lines("text/csv"))));
        assertEquals(
                1,
                SqlStatements.during(() -> as(READER)
                        .accept("application/ld+json")
                        .get(PARTNERS + "?q=masseudtræk&archived=true")
                        .then()
                        .body("'@graph'.size()", equalTo(MANY))));
    }

    private static long lines(String accept) {
        return exported(accept, "q=masseudtræk&archived=true").lines().count();
    }
}
