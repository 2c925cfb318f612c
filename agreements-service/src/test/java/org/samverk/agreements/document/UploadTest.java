package org.samverk.agreements.document;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.REGISTRAR;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.sign;
import static org.samverk.agreements.document.ADocument.at;
import static org.samverk.agreements.document.ADocument.documents;
import static org.samverk.agreements.document.ADocument.docx;
import static org.samverk.agreements.document.ADocument.pdf;
import static org.samverk.agreements.document.ADocument.pdfOf;
import static org.samverk.agreements.document.ADocument.sending;
import static org.samverk.agreements.document.ADocument.uploaded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class UploadTest {
    private final FeedReader reader;

    @Inject
    UploadTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static Response content(Response document, String token) {
        return given().auth().oauth2(token).get(at(document) + "/content");
    }

    private static void seen(Response document, boolean byParty, boolean byStranger) {
        content(document, COORDINATOR).then().statusCode(200);
        content(document, AARHUS).then().statusCode(byParty ? 200 : 404);
        content(document, STRANGER).then().statusCode(byStranger ? 200 : 404);
        as(STRANGER).get(at(document)).then().statusCode(byStranger ? 200 : 404);
    }

    @Test
    void a_file_comes_back_as_it_was_sent() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var file = pdfOf(1_300_001);
        var answer = sending(COORDINATOR, "application/octet-stream", file)
                .queryParam("language", "da")
                .queryParam("fileName", "../Ændring/Bilag «1».pdf")
                .post(documents(agreement));
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(at(answer)))
                .body("version", equalTo(1))
                .body("agreementId", equalTo(agreement.path("id")))
                .body("title", equalTo("Bilag 1"))
                .body("documentType", equalTo("ANNEX"))
                .body("language", equalTo("da"))
                .body("fileName", equalTo("Bilag «1».pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(file.length))
                .body("sha256", equalTo(Chain.sha256(file)))
                .body("uploadedBy.name", equalTo("Region Midtjylland"));
        var download = content(answer, COORDINATOR);
        download.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Length", equalTo(String.valueOf(file.length)))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("ETag", equalTo("\"" + Chain.sha256(file) + "\""))
                .header("Content-Disposition", containsString("attachment; filename=\"Bilag _1_.pdf\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''Bilag%20%C2%AB1%C2%BB.pdf"));
        assertArrayEquals(file, download.asByteArray());
        given().auth()
                .oauth2(COORDINATOR)
                .header("If-None-Match", download.getHeader("ETag"))
                .get(at(answer) + "/content")
                .then()
                .statusCode(304);
        given().auth()
                .oauth2(COORDINATOR)
                .head(at(answer) + "/content")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"));
    }

    @Test
    void it_takes_the_type_of_its_content_and_a_name_of_its_title() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var sent = sending(COORDINATOR, "application/octet-stream", docx()).post(documents(agreement));
        sent.then().statusCode(201).body("fileName", equalTo("Bilag 1.docx"));
        content(sent, COORDINATOR)
                .then()
                .header(
                        "Content-Type",
                        equalTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        var table = sending(COORDINATOR, "text/csv", "kommun;antal\nUmeå;3\n".getBytes(UTF_8))
                .post(documents(agreement));
        content(table, COORDINATOR)
                .then()
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .body(containsString("Umeå"));
    }

    @Test
    void who_sees_the_agreement_sees_its_documents() {
        var draft = drafted(AnAgreement.with(between(REGION, MUNICIPALITY), Map.of("visibility", "SHARED")));
        var document = uploaded(draft, COORDINATOR);
        seen(document, false, false);
        as(COORDINATOR).post(AnAgreement.at(draft) + "/proposals").then().statusCode(201);
        var proposal = as(COORDINATOR).get(AnAgreement.at(draft));
        seen(document, true, false);
        sign(proposal, SIGNATORY).then().statusCode(201);
        sign(proposal, AARHUS_SIGNATORY).then().statusCode(201);
        seen(document, true, true);
        changed(draft, COORDINATOR, Map.of("visibility", "RESTRICTED")).then().statusCode(200);
        seen(document, true, false);
        as(COORDINATOR)
                .get(at(document) + "/history?sort=version")
                .then()
                .statusCode(200)
                .body("chainHolds", equalTo(true))
                .body(
                        "items.type",
                        contains(
                                "document.uploaded",
                                "document.visibility-changed",
                                "document.visibility-changed",
                                "document.visibility-changed"));
        as(STRANGER)
                .get("/samverk/v1/events/agreements?limit=1000&subject=" + document.path("id"))
                .then()
                .body("type", hasItem("org.samverk.document.hidden"));
        as(COORDINATOR)
                .get(at(document) + "?knownAt=" + document.path("createdAt"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("_links.delete", nullValue());
    }

    @Test
    void owner_and_parties_upload_and_others_do_not() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        uploaded(agreement, AARHUS).then().body("uploadedBy.name", equalTo("Aarhus Kommune"));
        refused(sending(STRANGER, "application/pdf", pdf()).post(documents(agreement)), 404, "not-found");
        var all = AnAgreement.signed(AnAgreement.with(between(REGION, MUNICIPALITY), Map.of("visibility", "SHARED")));
        refused(sending(STRANGER, "application/pdf", pdf()).post(documents(all)), 403, "not-yours");
        uploaded(all, AARHUS);
        var cancelled = drafted(between(REGION, MUNICIPALITY));
        as(COORDINATOR)
                .post(AnAgreement.at(cancelled) + "/cancellations")
                .then()
                .statusCode(201);
        refused(sending(COORDINATOR, "application/pdf", pdf()).post(documents(cancelled)), 409, "illegal-transition");
    }

    @Test
    void a_document_is_deleted_while_its_agreement_is_a_draft() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        var document = uploaded(draft, COORDINATOR);
        refused(as(COORDINATOR).header("If-Match", "*").delete(AnAgreement.at(draft)), 409, "still-in-use")
                .then()
                .body("detail", containsString(document.path("id")));
        as(COORDINATOR)
                .header("If-Match", document.getHeader("ETag"))
                .delete(at(document))
                .then()
                .statusCode(204);
        refused(as(COORDINATOR).get(at(document)), 410, "gone");
        refused(content(document, COORDINATOR), 410, "gone");
        as(COORDINATOR)
                .get(at(document) + "/history")
                .then()
                .statusCode(200)
                .body("items.type", hasItem("document.deleted"));
        refused(as(STRANGER).get(at(document) + "/history"), 404, "not-found");
        var other = drafted(between(REGION, MUNICIPALITY));
        refused(
                as(COORDINATOR).get(AnAgreement.at(other) + "/documents/" + document.path("id") + "/history"),
                404,
                "not-found");
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(AnAgreement.at(draft))
                .then()
                .statusCode(204);
    }

    @Test
    void what_is_before_the_parties_is_not_deleted_until_it_is_withdrawn() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        var ours = uploaded(agreement, COORDINATOR);
        var theirs = uploaded(agreement, AARHUS);
        refused(as(COORDINATOR).header("If-Match", "*").delete(at(ours)), 409, "illegal-transition");
        as(COORDINATOR).get(at(ours)).then().body("_links.delete", nullValue());
        as(COORDINATOR).post(AnAgreement.at(agreement) + "/withdrawals").then().statusCode(201);
        as(COORDINATOR).header("If-Match", "*").delete(at(theirs)).then().statusCode(204);
        as(COORDINATOR).get(at(ours)).then().body("_links.delete.method", equalTo("DELETE"));
    }

    @Test
    void what_belongs_to_an_agreement_given_up_goes_with_it() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        var document = uploaded(draft, COORDINATOR);
        as(COORDINATOR).post(AnAgreement.at(draft) + "/cancellations").then().statusCode(201);
        as(COORDINATOR).header("If-Match", "*").delete(at(document)).then().statusCode(204);
        as(COORDINATOR)
                .header("If-Match", "*")
                .delete(AnAgreement.at(draft))
                .then()
                .statusCode(204);
    }

    @Test
    void whose_registrar_entered_the_agreement_uploads_to_it_and_deletes_that() {
        var theirs = as(REGISTRAR)
                .body(AnAgreement.with(between(MUNICIPALITY, OUTSIDER), Map.of("ownerPartnerId", MUNICIPALITY)))
                .post(AnAgreement.AGREEMENTS);
        theirs.then().statusCode(201).body("_links", hasKey("attach"));
        var document = uploaded(theirs, REGISTRAR);
        as(REGISTRAR).header("If-Match", "*").delete(at(document)).then().statusCode(204);
        var others = as(AARHUS).body(between(MUNICIPALITY, REGION)).post(AnAgreement.AGREEMENTS);
        as(AARHUS).post(AnAgreement.at(others) + "/proposals").then().statusCode(201);
        refused(sending(REGISTRAR, "application/pdf", pdf()).post(documents(others)), 403, "not-yours");
    }

    @Test
    void an_agreement_tells_where_its_documents_are_and_who_may_add_some() {
        var agreement =
                AnAgreement.signed(AnAgreement.with(between(REGION, MUNICIPALITY), Map.of("visibility", "SHARED")));
        as(AARHUS)
                .get(AnAgreement.at(agreement))
                .then()
                .body("_links.documents.href", equalTo(documents(agreement)))
                .body("_links.attach.href", equalTo(documents(agreement)))
                .body("_links.release.href", equalTo(AnAgreement.at(agreement) + "/release"));
        as(STRANGER).get(AnAgreement.at(agreement)).then().body("_links", not(hasKey("attach")));
        as(REGISTRAR).get(AnAgreement.at(agreement)).then().body("_links", hasKey("attach"));
        uploaded(agreement, REGISTRAR);
    }

    @Test
    void they_are_listed_by_kind_and_found_by_what_is_in_them() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var first = uploaded(agreement, COORDINATOR);
        var second = sending(COORDINATOR, "application/octet-stream", docx()).post(documents(agreement));
        as(COORDINATOR)
                .get(documents(agreement) + "?count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.id", contains(second.<String>path("id"), first.<String>path("id")));
        as(COORDINATOR)
                .get(documents(agreement) + "?documentType=ANNEX&sort=title&sha256=" + Chain.sha256(pdf()))
                .then()
                .body("items.id", contains(first.<String>path("id")));
        as(COORDINATOR)
                .get(documents(agreement) + "?documentType=BUDGET&count=true")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void the_same_upload_under_one_key_is_kept_once() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var key = UUID.randomUUID().toString();
        var first = sending(COORDINATOR, "application/pdf", pdf())
                .header("Idempotency-Key", key)
                .post(documents(agreement));
        first.then().statusCode(201).body("sha256", equalTo(Chain.sha256(pdf())));
        sending(COORDINATOR, "application/pdf", pdf())
                .header("Idempotency-Key", key)
                .post(documents(agreement))
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        refused(
                sending(COORDINATOR, "application/pdf", pdfOf(99))
                        .header("Idempotency-Key", key)
                        .post(documents(agreement)),
                422,
                "idempotency-key-reused");
    }

    @Test
    void reading_takes_few_statements() throws Exception {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var document = uploaded(agreement, COORDINATOR);
        uploaded(agreement, COORDINATOR);
        as(COORDINATOR).get(at(document));
        assertEquals(1, SqlStatements.during(() -> as(COORDINATOR).get(at(document))));
        assertEquals(2, SqlStatements.during(() -> as(COORDINATOR).get(documents(agreement))));
        assertEquals(2, SqlStatements.during(() -> content(document, COORDINATOR)));
    }
}
