package org.samverk.agreements.agreement.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.between;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` has the agreement, `party` is its other party, `other` has nothing to do with it.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ReleaseAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                      none alien other owner owner owner party other other ghost sys
                                      -    -     read  read  coord audit coord coord regis coord -
            getAgreementRelease       401  401   404   200   200   200   404   404   404   404   200
            getAgreementRelease/prop  401  401   404   200   200   200   200   404   404   404   200
            """)
            .under("/agreements/{id}/release")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .act("getAgreementRelease", null, () -> AnAgreement.drafted(between(REGION, MUNICIPALITY)))
            .act("getAgreementRelease/prop", null, () -> AnAgreement.proposed(between(REGION, MUNICIPALITY)));

    private final FeedReader reader;

    @Inject
    ReleaseAccessWalkTest(FeedReader reader) {
        this.reader = reader;
    }

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), WALK.faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), WALK.gaps());
    }
}
