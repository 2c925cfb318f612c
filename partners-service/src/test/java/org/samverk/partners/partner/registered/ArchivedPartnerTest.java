package org.samverk.partners.partner.registered;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.referral.AReferral.merged;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// Who is archived is named in nothing new, and stays where it stands.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ArchivedPartnerTest {
    private static final String BASE = "/samverk/v1/";
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private Org council = NOBODY;
    private Org club = NOBODY;
    private Org gone = NOBODY;

    @BeforeEach
    void register_partners() {
        council = org("Kommunen", "AUTHORITY");
        club = org("Naboklubben", "ASSOCIATION");
        gone = org("Den nedlagte", "ASSOCIATION");
    }

    /// At home at the council.
    private RequestSpecification registrar() {
        return as(Tokens.withSubject(
                "registrar-" + council.cvr(), council.claim(), "reader", "registrar", "coordinator"));
    }

    private void archived(Org org) {
        created(registrar().post(BASE + "partners/" + org.id() + "/archivals"));
    }

    private static Response created(Response response) {
        response.then().statusCode(201);
        return response;
    }

    private static void refused(Response response, String pointer) {
        response.then()
                .statusCode(422)
                .body("type", equalTo("/problems/archived-partner"))
                .body("errors.pointer", contains(pointer));
    }

    private Response posted(String path, Map<String, ?> body) {
        return registrar().body(body).post(BASE + path);
    }

    private Response patched(String path, Map<String, ?> body) {
        return registrar().header("If-Match", "*").body(body).patch(BASE + path);
    }

    private static Map<String, Object> forum(Org... owners) {
        return Map.of(
                "name",
                Map.of("da", "Netværket"),
                "forumType",
                "NETWORK",
                "formality",
                "INFORMAL",
                "ownerPartnerIds",
                List.of(owners).stream().map(Org::id).toList());
    }

    private static Map<String, Object> seat(Org org) {
        return new HashMap<>(Map.of("partnerId", org.id(), "seatKind", "ORDINARY"));
    }

    private static Map<String, Object> path(Org from, Org to) {
        return Map.of("fromPartnerId", from.id(), "toPartnerId", to.id(), "type", "REFERRAL", "direction", "ONE_WAY");
    }

    private static Map<String, Object> unit(Org parent) {
        return Map.of("name", "Afdelingen", "country", "DK", "kind", "ASSOCIATION", "parentPartnerId", parent.id());
    }

    @Test
    void who_is_archived_is_named_in_nothing_new() {
        archived(gone);
        var title = Map.of("da", "Noget nyt");
        var mine = council.id();
        var theirs = gone.id();
        var forum = created(posted("forums", forum(council))).<String>path("id");
        var analysis = created(posted("stakeholder-analyses", Map.of("title", title, "ownerPartnerId", mine)))
                .<String>path("id");
        refused(posted("forums", forum(council, gone)), "/ownerPartnerIds/1");
        refused(patched("forums/" + forum, forum(council, gone)), "/ownerPartnerIds/1");
        refused(posted("forums/" + forum + "/seats", seat(gone)), "/partnerId");
        refused(
                posted(
                        "forums/" + forum + "/appointments",
                        Map.of("role", "SECRETARY", "holderPartnerId", theirs, "date", "2026-01-15")),
                "/holderPartnerId");
        refused(posted("offers", Map.of("title", title, "type", "SUPPORT", "partnerId", theirs)), "/partnerId");
        refused(posted("existing-initiatives", Map.of("title", title, "partnerId", theirs)), "/partnerId");
        refused(posted("referral-pathways", path(gone, council)), "/fromPartnerId");
        refused(posted("referral-pathways", path(council, gone)), "/toPartnerId");
        refused(
                posted(
                        "stakeholder-analyses",
                        Map.of("title", title, "ownerPartnerId", theirs, "initiatorPartnerId", mine)),
                "/ownerPartnerId");
        refused(
                posted(
                        "stakeholder-analyses/" + analysis + "/stakeholders",
                        Map.of("partnerId", theirs, "importance", "KEY")),
                "/partnerId");
        refused(posted("partners", unit(gone)), "/parentPartnerId");
        refused(patched("partners/" + club.id(), Map.of("memberships", List.of(theirs))), "/memberships/0");
        refused(
                posted(
                        "checklists",
                        Map.of(
                                "kind",
                                "OWN",
                                "title",
                                title,
                                "ownerPartnerId",
                                theirs,
                                "items",
                                List.of(Map.of("text", title)))),
                "/ownerPartnerId");
    }

    @Test
    void who_is_left_out_is_not_blamed_where_nobody_named_it() {
        archived(council);
        var title = Map.of("da", "Noget nyt");
        var items = List.of(Map.of("text", title));
        refused(posted("forums", forum()), "");
        refused(posted("checklists", Map.of("kind", "OWN", "title", title, "items", items)), "");
        refused(posted("collaborations", Map.of("title", title)), "");
        refused(posted("existing-initiatives", Map.of("title", title)), "");
        refused(posted("offers", Map.of("title", title, "type", "SUPPORT")), "");
        refused(posted("stakeholder-analyses", Map.of("title", title, "initiatorPartnerId", club.id())), "");
        var open = new HashMap<>(path(club, council));
        open.remove("toPartnerId");
        refused(posted("referral-pathways", open), "");
    }

    @Test
    void a_duplicate_is_as_much_in_use_as_the_partner_it_was_merged_into() {
        var twice = org("Den nedlagte, igen", "ASSOCIATION");
        merged(twice, gone);
        archived(gone);
        var forum = created(posted("forums", forum(council))).<String>path("id");
        var analysis = created(posted(
                        "stakeholder-analyses",
                        Map.of("title", Map.of("da", "Noget nyt"), "ownerPartnerId", council.id())))
                .<String>path("id");
        refused(posted("forums", forum(council, twice)), "/ownerPartnerIds/1");
        refused(posted("forums/" + forum + "/seats", seat(twice)), "/partnerId");
        refused(
                posted(
                        "stakeholder-analyses/" + analysis + "/stakeholders",
                        Map.of("partnerId", twice.id(), "importance", "KEY")),
                "/partnerId");
        refused(posted("partners", unit(twice)), "/parentPartnerId");
        archived(club);
        merged(club, org("Naboklubben, den rette", "ASSOCIATION"));
        created(posted("partners", unit(club)));
    }

    @Test
    void who_stands_there_stays_when_all_else_is_changed() {
        var title = Map.of("da", "Noget andet");
        var forum = created(posted("forums", forum(council, gone)));
        var at = "forums/" + forum.path("id");
        var seated = created(posted(at + "/seats", seat(gone)));
        var place = at + "/seats/" + seated.path("seats[0].id");
        var pathway = created(posted("referral-pathways", path(gone, council))).<String>path("id");
        var unit = created(posted("partners", unit(gone))).<String>path("id");
        var analysis = created(posted(
                        "stakeholder-analyses",
                        Map.of("title", title, "ownerPartnerId", council.id(), "initiatorPartnerId", gone.id())))
                .<String>path("id");
        archived(gone);
        patched(at, Map.of("name", title)).then().statusCode(200);
        patched("stakeholder-analyses/" + analysis, Map.of("title", title))
                .then()
                .statusCode(200);
        patched("referral-pathways/" + pathway, Map.of("criteria", title))
                .then()
                .statusCode(200);
        patched("partners/" + unit, Map.of("name", "Foreningens afdeling"))
                .then()
                .statusCode(200);
        var observer = seat(gone);
        observer.put("seatKind", "OBSERVER");
        registrar()
                .header("If-Match", "*")
                .body(observer)
                .put(BASE + place)
                .then()
                .statusCode(200);
        archived(club);
        refused(registrar().header("If-Match", "*").body(seat(club)).put(BASE + place), "/partnerId");
        refused(patched("partners/" + unit, Map.of("parentPartnerId", club.id())), "/parentPartnerId");
    }
}
