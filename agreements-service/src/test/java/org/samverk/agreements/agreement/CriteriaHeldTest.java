package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.samverk.agreements.agreement.ACriteriaList.added;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.CLUB;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.DeletedBeside;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// An own list of criteria that is deleted while an agreement is assessed by it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CriteriaHeldTest {
    private final FeedReader reader;
    private final Session database;

    @Inject
    CriteriaHeldTest(FeedReader reader, Session database) {
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobody_is_assessed_by_a_list_that_is_being_deleted(boolean versioned) throws Exception {
        var terms = new HashMap<>(terms(MUNICIPALITY, CLUB));
        terms.put("type", "IOP");
        var draft = as(AARHUS).body(Map.of("terms", terms)).post(AGREEMENTS);
        String list = added("SHARED").path("id");
        var assessment = versioned ? Map.of("list", list, "listVersion", 1) : Map.of("list", list);
        var answer = new DeletedBeside(database, "iop_criteria_list", UUID.fromString(list))
                .answered(() ->
                        as(AARHUS).header("If-Match", "*").body(assessment).put(at(draft) + "/iop-assessment"));
        refused(answer, 422, "unknown-reference").then().body("errors.pointer", contains("/list"));
    }
}
