package org.samverk.agreements.document;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.document.ADocument.at;
import static org.samverk.agreements.document.ADocument.documents;
import static org.samverk.agreements.document.ADocument.pdf;
import static org.samverk.agreements.document.ADocument.pdfOf;
import static org.samverk.agreements.document.ADocument.program;
import static org.samverk.agreements.document.ADocument.sending;
import static org.samverk.agreements.document.ADocument.uploaded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.RawCall;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DocumentInputTest {
    private static final int LIMIT = 25 * 1024 * 1024;

    private final FeedReader reader;

    @Inject
    DocumentInputTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static void holdsNothing(Response agreement) {
        as(COORDINATOR).get(documents(agreement)).then().statusCode(200).body("items", empty());
    }

    @Test
    void files_of_other_kinds_and_none_at_all_are_refused() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var to = documents(agreement);
        refused(sending(COORDINATOR, "application/octet-stream", program()).post(to), 415, "file-type-refused");
        refused(sending(COORDINATOR, "image/png", pdf()).post(to), 415, "file-type-refused");
        refused(sending(COORDINATOR, "application/json", "{}".getBytes(UTF_8)).post(to), 415, "unsupported-media-type");
        refused(sending(COORDINATOR, "text/html", "<p>".getBytes(UTF_8)).post(to), 415, "unsupported-media-type");
        refused(sending(COORDINATOR, "application/pdf", new byte[0]).post(to), 400, "empty-file");
        holdsNothing(agreement);
    }

    @Test
    void what_is_said_of_it_is_checked() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var to = documents(agreement);
        var bare = given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/pdf")
                .body(pdf());
        refused(bare.post(to), 400, "validation-failed")
                .then()
                .body("errors.parameter", containsInAnyOrder("title", "documentType"));
        refused(
                given().auth()
                        .oauth2(COORDINATOR)
                        .contentType("application/pdf")
                        .body(pdf())
                        .post(to + "?title=x&documentType=POEM"),
                400,
                "validation-failed");
        refused(
                        given().auth()
                                .oauth2(COORDINATOR)
                                .contentType("application/pdf")
                                .body(pdf())
                                .queryParam("title", "a\nb")
                                .queryParam("documentType", "ANNEX")
                                .post(to),
                        400,
                        "validation-failed")
                .then()
                .body("errors.parameter", contains("title"));
        refused(
                sending(COORDINATOR, "application/pdf", pdf())
                        .queryParam("language", "dansk!")
                        .post(to),
                400,
                "validation-failed");
        refused(
                sending(COORDINATOR, "application/pdf", pdf())
                        .queryParam("colour", "red")
                        .post(to),
                400,
                "unknown-parameter");
        refused(
                sending(COORDINATOR, "application/pdf", pdf())
                        .queryParam("fileName", "x".repeat(256))
                        .post(to),
                400,
                "validation-failed");
        refused(as(COORDINATOR).get(to + "?documentType=POEM"), 400, "validation-failed");
        refused(as(COORDINATOR).get(to + "?sha256=ABC"), 400, "validation-failed");
        holdsNothing(agreement);
    }

    @Test
    void a_file_has_at_most_25_mebibytes_however_it_is_sent() throws IOException {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var to = documents(agreement);
        refused(large(LIMIT + 1).post(to), 413, "payload-too-large");
        var answer = chunked(to, LIMIT + 0x80000);
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("/problems/payload-too-large"), answer);
        holdsNothing(agreement);
        large(LIMIT).post(to).then().statusCode(201);
        var small = chunked(to, 0x200000);
        assertTrue(small.startsWith("HTTP/1.1 201"), small);
    }

    /// REST Assured would write it down beforehand, for the case that an expectation fails, which takes half a minute.
    private static RequestSpecification large(int size) {
        return sending(COORDINATOR, "application/pdf", pdfOf(size))
                .config(RestAssured.config().logConfig(new LogConfig()));
    }

    private static String chunked(String to, int size) throws IOException {
        var chunk = "80000\r\n" + "x".repeat(0x80000) + "\r\n";
        var parts = Stream.concat(Collections.nCopies(size / 0x80000, chunk).stream(), Stream.of("0\r\n\r\n"));
        return RawCall.send(
                RestAssured.port,
                "POST " + to + "?title=Lang&documentType=OTHER HTTP/1.1\nHost: here\nContent-Type: text/plain"
                        + "\nTransfer-Encoding: chunked\nAuthorization: Bearer " + COORDINATOR,
                parts.toArray(String[]::new));
    }

    @Test
    void other_bodies_stay_as_small_as_they_were() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        refused(
                as(COORDINATOR)
                        .body("{\"reason\":\"" + "x".repeat(1_100_000) + "\"}")
                        .post(AnAgreement.at(agreement) + "/cancellations"),
                413,
                "payload-too-large");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var other = drafted(between(REGION, MUNICIPALITY));
        var document = uploaded(agreement, COORDINATOR);
        var elsewhere = documents(other) + "/" + document.path("id");
        for (var path : List.of(
                elsewhere,
                elsewhere + "/content",
                elsewhere + "/history",
                documents(agreement) + "/" + UUID.randomUUID(),
                AnAgreement.AGREEMENTS + "/" + UUID.randomUUID() + "/documents")) {
            refused(given().auth().oauth2(COORDINATOR).get(path), 404, "not-found");
        }
        refused(as(COORDINATOR).header("If-Match", "*").delete(elsewhere), 404, "not-found");
        refused(
                sending(COORDINATOR, "application/pdf", pdf())
                        .post(AnAgreement.AGREEMENTS + "/" + UUID.randomUUID() + "/documents"),
                404,
                "not-found");
        refused(as(COORDINATOR).delete(at(document)), 428, "precondition-required");
        refused(as(COORDINATOR).header("If-Match", "\"7\"").delete(at(document)), 412, "precondition-failed");
        refused(as(COORDINATOR).put(at(document)), 405, "method-not-allowed");
    }
}
