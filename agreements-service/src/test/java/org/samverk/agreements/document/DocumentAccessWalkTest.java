package org.samverk.agreements.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.document.ADocument.pdf;
import static org.samverk.agreements.document.ADocument.uploaded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
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

/// `owner` has the agreement, `party` is its other party, `other` has nothing to do with it. What is `/prop` belongs to
/// an agreement that is before the parties.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DocumentAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                          none alien other owner owner owner owner party party other other ghost sys
                                          -    -     read  read  coord sign  audit coord sign  coord regis coord -
            listAgreementDocuments        401  401   404   200   200   200   200   404   404   404   404   404   200
            listAgreementDocuments/prop   401  401   404   200   200   200   200   200   200   404   404   404   200
            uploadAgreementDocument       401  401   403r  403r  201   403r  403r  404   403r  404   404   404   403r
            uploadAgreementDocument/prop  401  401   403r  403r  201   403r  403r  201   403r  404   404   404   403r
            getAgreementDocumentEntry     401  401   404   200   200   200   200   404   404   404   404   404   200
            getAgreementDocumentEntry/prop 401 401   404   200   200   200   200   200   200   404   404   404   200
            downloadAgreementDocument     401  401   404   200   200   200   200   404   404   404   404   404   200
            downloadAgreementDocument/prop 401 401   404   200   200   200   200   200   200   404   404   404   200
            getAgreementDocumentHistory   401  401   404   200   200   200   200   404   404   404   404   404   200
            deleteAgreementDocument       401  401   403r  403r  204   403r  403r  404   403r  404   404   404   403r
            """)
            .under("/agreements/{id}/documents")
            .organisation("owner", "DK_CVR:29190925")
            .organisation("party", "DK_CVR:55133018")
            .organisation("other", "DK_CVR:35209115")
            .organisation("ghost", "DK_CVR:24256790")
            .parameter("id", DocumentAccessWalkTest::agreement)
            .parameter("documentId", scene -> scene.path("id"))
            .parameter("title", _ -> "Bilag")
            .parameter("documentType", _ -> "ANNEX")
            .act("listAgreementDocuments", null, DocumentAccessWalkTest::ofDraft)
            .act("listAgreementDocuments/prop", null, DocumentAccessWalkTest::ofProposal)
            .act("uploadAgreementDocument", null, DocumentAccessWalkTest::listOfDraft, _ -> pdf())
            .act("uploadAgreementDocument/prop", null, DocumentAccessWalkTest::listOfProposal, _ -> pdf())
            .act("getAgreementDocumentEntry", "self", DocumentAccessWalkTest::ofDraft)
            .act("getAgreementDocumentEntry/prop", "self", DocumentAccessWalkTest::ofProposal)
            .act("downloadAgreementDocument", "content", DocumentAccessWalkTest::ofDraft)
            .act("downloadAgreementDocument/prop", "content", DocumentAccessWalkTest::ofProposal)
            .act("getAgreementDocumentHistory", "history", DocumentAccessWalkTest::ofDraft)
            .act("deleteAgreementDocument", "delete", DocumentAccessWalkTest::ofDraft);

    private final FeedReader reader;

    @Inject
    DocumentAccessWalkTest(FeedReader reader) {
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

    private static String agreement(Response scene) {
        return scene.<String>path("_links.self.href").replaceFirst(AnAgreement.AGREEMENTS + "/([^/]+).*", "$1");
    }

    private static Response ofDraft() {
        return uploaded(drafted(between(REGION, MUNICIPALITY)), COORDINATOR);
    }

    private static Response ofProposal() {
        return uploaded(proposed(between(REGION, MUNICIPALITY)), AARHUS);
    }

    /// The list itself is what an upload changes.
    private static Response listOfDraft() {
        return as(COORDINATOR).get(ADocument.documents(drafted(between(REGION, MUNICIPALITY))));
    }

    private static Response listOfProposal() {
        return as(COORDINATOR).get(ADocument.documents(proposed(between(REGION, MUNICIPALITY))));
    }
}
