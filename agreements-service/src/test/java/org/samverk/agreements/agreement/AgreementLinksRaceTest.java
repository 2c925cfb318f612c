package org.samverk.agreements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.security.Actor;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// Two agreements that come to name each other at once.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AgreementLinksRaceTest {
    private final Agreements agreements;
    private final FeedReader reader;
    private final Session database;

    @Inject
    AgreementLinksRaceTest(Agreements agreements, FeedReader reader, Session database) {
        this.agreements = agreements;
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static Response under(Response child, Response parent) {
        return naming(child, "parentAgreementId", parent);
    }

    private static Response naming(Response one, String link, Response other) {
        return changed(one, COORDINATOR, Map.of("terms", Map.of(link, other.path("id"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parentAgreementId", "supersedesId"})
    void of_two_that_name_each_other_the_later_is_refused_as_without_a_race(String link) throws Exception {
        for (var time = 0; time < 5; time++) {
            race(link);
        }
    }

    private static void race(String link) throws Exception {
        var one = drafted(between(REGION, MUNICIPALITY));
        var other = drafted(between(REGION, MUNICIPALITY));
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(
                    List.<Callable<Response>>of(() -> naming(one, link, other), () -> naming(other, link, one)));
            var first = answers.getFirst().get();
            var second = answers.getLast().get();
            var loser = first.statusCode() == 200 ? second : first;
            assertEquals(200, (loser == first ? second : first).statusCode());
            refused(loser, 422, "agreement-in-circle");
        }
    }

    @Test
    void who_changes_an_agreement_does_not_keep_others_from_naming_it() {
        var parent = drafted(between(REGION, MUNICIPALITY));
        var child = drafted(between(REGION, MUNICIPALITY));
        var id = UUID.fromString(parent.path("id"));
        QuarkusTransaction.requiringNew().run(() -> {
            agreements.required(id, Actor.SERVICE);
            under(child, parent).then().statusCode(200);
        });
        as(COORDINATOR).header("If-Match", "*").delete(at(child)).then().statusCode(204);
    }

    @Test
    void a_link_older_than_the_rule_hinders_no_other_change() {
        var parent = drafted(between(REGION, MUNICIPALITY));
        var child = drafted(between(REGION, MUNICIPALITY));
        under(child, parent).then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                                insert into agreement_link (agreement_id, kind, target_id)
                                values (cast(:parent as uuid), 'SUPERSEDES', cast(:child as uuid))""")
                        .setParameter("parent", parent.<String>path("id"))
                        .setParameter("child", child.<String>path("id"))
                        .executeUpdate());
        changed(child, COORDINATOR, Map.of("visibility", "SHARED")).then().statusCode(200);
        refused(naming(child, "supersedesId", parent), 422, "agreement-in-circle");
    }
}
