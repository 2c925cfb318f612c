package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.APartner.association;
import static org.samverk.acceptance.APartner.registered;
import static org.samverk.acceptance.AnAgreement.AGREEMENTS;
import static org.samverk.acceptance.AnAgreement.between;
import static org.samverk.acceptance.AnAgreement.partner;
import static org.samverk.acceptance.Callers.AARHUS;
import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What regional IT copies from the documentation does what it says.
@ExtendWith(RunningSuite.class)
class FeedConsumerTest {

    @BeforeAll
    static void python_is_there() {
        Programs.require("SAMVERK_PYTHON", Python.PROGRAM);
    }

    @Test
    void the_example_keeps_its_copy_true_through_kills_lapsed_tokens_and_a_long_pause() throws IOException {
        var renamed = registered(association("Før pausen"));
        var archived = registered(association("Snart i arkivet"));
        String forgotten = registered(association("Læst én gang")).path("id");
        var draft = agreed(REGION);
        var shared = agreed(AARHUS);
        created(as(AARHUS).post(AnAgreement.at(shared) + "/proposals"));
        try (var tokens = new ShortTokens();
                var copy = new RegionalCopy(tokens.realm())) {
            Patience.until(() -> !copy.isEmpty());
            copy.kill();
            copy.goOn();
            awaitTrue(copy, "");
            assertTrue(copy.kept("agreement")
                    .keySet()
                    .containsAll(List.of(draft.<String>path("id"), shared.<String>path("id"))));
            copy.kill();
            copy.forget(forgotten);

            var renaming = as(REGISTRAR).header("If-Match", "*").body(Map.of("name", "Efter pausen"));
            renaming.patch(APartner.at(renamed)).then().statusCode(200);
            created(as(REGISTRAR).post(APartner.at(archived) + "/archivals"));
            as(REGION)
                    .header("If-Match", "*")
                    .delete(AnAgreement.at(draft))
                    .then()
                    .statusCode(204);
            created(as(AARHUS).post(AnAgreement.at(shared) + "/withdrawals"));
            var late = registered(association("Kom i pausen"));

            var before = tokens.given();
            copy.goOn();
            Patience.until(() -> copy.kept("partner").containsKey(late.<String>path("id")));
            awaitTrue(copy, forgotten);
            assertEquals("2 Efter pausen", copy.kept("partner").get(renamed.<String>path("id")));
            assertFalse(copy.kept("partner").containsKey(archived.<String>path("id")));
            assertFalse(copy.kept("agreement").containsKey(draft.<String>path("id")));
            assertFalse(copy.kept("agreement").containsKey(shared.<String>path("id")));

            Patience.until(() -> tokens.given() > before + 1);
            var afterwards = registered(association("Kom med nyt bevis"));
            Patience.until(() -> copy.kept("partner").containsKey(afterwards.<String>path("id")));
            copy.kill();
        }
    }

    @Test
    void every_type_told_of_partners_and_agreements_is_on_the_page() throws IOException {
        var page = Files.readString(RegionalCopy.PAGE);
        var unknown = new TreeSet<String>();
        for (var kind : List.of("partner", "agreement")) {
            var link = "/samverk/v1/events/" + kind + "s?after=0&limit=1000";
            List<String> types;
            do {
                var answer = as(REGION).get(link);
                types = answer.path("type");
                types.stream()
                        .map(type -> type.replace("org.samverk.", ""))
                        .filter(type -> type.startsWith(kind + "."))
                        .filter(type -> !page.contains("`" + type + "`"))
                        .forEach(unknown::add);
                link = answer.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
            } while (!types.isEmpty());
        }
        assertEquals(new TreeSet<>(), unknown);
    }

    private static Response agreed(String owner) {
        return created(as(owner)
                .body(between(partner(AnAgreement.REGION), partner(AnAgreement.AARHUS)))
                .post(AGREEMENTS));
    }

    /// Days may turn a status meanwhile, so both are looked at again until they agree.
    /// @param forgotten what is not read anew by a reader that goes on where it was
    private static void awaitTrue(RegionalCopy copy, String forgotten) {
        Patience.until(() -> copy.kept("partner").equals(partnersBut(forgotten))
                && copy.kept("agreement").equals(RegionalCopy.listed(AGREEMENTS, "termsHash")));
    }

    private static Map<String, String> partnersBut(String forgotten) {
        var listed = RegionalCopy.listed(PARTNERS, "name");
        listed.remove(forgotten);
        return listed;
    }
}
