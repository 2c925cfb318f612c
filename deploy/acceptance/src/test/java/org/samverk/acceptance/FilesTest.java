package org.samverk.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.samverk.acceptance.AnAgreement.at;
import static org.samverk.acceptance.AnAgreement.concluded;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;
import static org.samverk.acceptance.Callers.refused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is no JSON, through the front door.
@ExtendWith(RunningSuite.class)
class FilesTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_signed_original_is_uploaded_as_what_it_is_and_downloaded_as_it_was() {
        var agreement = concluded(partner(AnAgreement.REGION), partner(AnAgreement.AARHUS));
        var documents = at(agreement) + "/documents";
        var said = "?title=Original&documentType=SIGNED_ORIGINAL";
        var document =
                created(as(REGION).contentType("application/pdf").body(PDF).post(documents + said));
        var content = as(AARHUS).accept("application/pdf").get(document.<String>path("_links.content.href"));
        content.then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        assertArrayEquals(PDF, content.asByteArray());
        refused(as(REGION).contentType("image/png").body(PDF).post(documents + said), 415, "file-type-refused");
        refused(as(REGION).contentType("text/html").body("<p>").post(documents + said), 415, "unsupported-media-type");
        refused(
                as("coordinator-odense")
                        .contentType("application/pdf")
                        .body(PDF)
                        .post(documents + said),
                404,
                "not-found");
    }

    @Test
    void measurements_come_as_a_file_and_go_as_a_table_and_a_picture() {
        var indicator = AnIndicator.defined("DAILY_SMOKERS", "Daglige rygere", "SEX");
        var rows = "area,period,sex,value\nDK-751,2023,TOTAL,13\nDK-751,2024,TOTAL,12.5\n";
        var received = created(as(REGION).contentType("text/csv").body(rows).post(indicator + "/imports"))
                .<String>path("_links.self.href");
        Patience.until(() -> as(REGION).get(received).path("status").equals("DONE"));
        as(AARHUS)
                .accept("text/csv")
                .get(indicator + "/series")
                .then()
                .statusCode(200)
                .body(containsString("DK-751,Aarhus,2024,TOTAL,"));
        as(AARHUS)
                .accept("image/svg+xml")
                .get(indicator + "/series")
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"));
        as(AARHUS).get(indicator + "/trend").then().body("items[0].direction", equalTo("IMPROVED"));
    }
}
