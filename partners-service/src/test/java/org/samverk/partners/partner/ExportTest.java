package org.samverk.partners.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest {
    static String exported(String accept, String query) {
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

    @Test
    void exports_tell_whoever_was_merged_as_the_partner_that_stays_and_once() {
        var first = registered(association("Udtrukket dublet")).<String>path("id");
        var second = registered(association("Udtrukket dublet, igen")).<String>path("id");
        var stays = registered(association("Rigtig i udtræk")).<String>path("id");
        var body = registered(Map.of(
                        "name",
                        "Navngiver dubletter",
                        "country",
                        "DK",
                        "kind",
                        "NGO",
                        "parentPartnerId",
                        first,
                        "memberships",
                        List.of(first, second, stays)))
                .<String>path("id");
        MembershipTest.merge(first, second);
        MembershipTest.merge(second, stays);
        as(READER)
                .accept("application/ld+json")
                .get(PARTNERS + "?q=navngiver dubletter")
                .then()
                .body("'@graph'[0].parentOrganization.name", equalTo("Rigtig i udtræk"))
                .body("'@graph'[0].parentOrganization.'@id'", endsWith(stays))
                .body("'@graph'[0].member.'@id'", contains(endsWith(stays)));
        as(READER)
                .accept("application/vnd.popolo+json")
                .get(PARTNERS + "?q=navngiver dubletter")
                .then()
                .body("organizations[0].parent_id", equalTo(stays))
                .body("organizations[0].memberships.member_id", contains(stays));
        as(READER)
                .accept("text/csv")
                .get(PARTNERS + "?q=navngiver dubletter")
                .then()
                .body(containsString(",%1$s,Rigtig i udtræk,%1$s,".formatted(stays)));

        as(REGISTRAR).post(PARTNERS + "/" + second + "/separations");
        as(READER)
                .accept("application/vnd.popolo+json")
                .get(PARTNERS + "?q=navngiver dubletter")
                .then()
                .body("organizations[0].id", equalTo(body))
                .body("organizations[0].parent_id", equalTo(second))
                .body("organizations[0].memberships.member_id", contains(second, stays));
    }
}
