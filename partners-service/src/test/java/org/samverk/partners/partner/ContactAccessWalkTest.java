package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.cvr;
import static org.samverk.partners.partner.APartner.numbered;
import static org.samverk.partners.partner.APartner.registered;
import static org.samverk.partners.partner.APartner.unitOf;
import static org.samverk.partners.partner.ContactTest.contact;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// A contact of a unit beneath `owner`; watched is the unit, whose version rises with every change.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class ContactAccessWalkTest {
    private static final String OWNER = cvr();
    private static final String OTHER = cvr();
    private static final AtomicReference<@Nullable String> OWNER_ID = new AtomicReference<>();

    private static final AccessWalk WALK = AccessWalk.of("""
                             none alien other owner owner owner owner other other ghost ghost owner sys
                             -    -     read  read  coord sign  eval  coord regis coord regis audit -
            listContacts     401  401   200   200   200   200   200   200   200   200   200   200   200
            getContact       401  401   200   200   200   200   200   200   200   200   200   200   200
            addContact       401  401   403r  403r  201   403r  403r  403y  201   403o  201   403r  403r
            replaceContact   401  401   403r  403r  200   403r  403r  403y  200   403o  200   403r  403r
            changeContact    401  401   403r  403r  200   403r  403r  403y  200   403o  200   403r  403r
            removeContact    401  401   403r  403r  204   403r  403r  403y  204   403o  204   403r  403r
            eraseContactName 401  401   403r  403r  204   403r  403r  403y  204   403o  204   403r  403r
            """)
            .under("/partners/{id}/contacts")
            .organisation("owner", "DK_CVR:" + OWNER)
            .organisation("other", "DK_CVR:" + OTHER)
            .organisation("ghost", "DK_CVR:" + cvr())
            .parameter("contactId", ContactAccessWalkTest::first)
            .act("listContacts", null, ContactAccessWalkTest::unit)
            .act("getContact", null, ContactAccessWalkTest::unit)
            .act("addContact", null, ContactAccessWalkTest::unit, _ -> contact("POLITICIAN"))
            .act("replaceContact", null, ContactAccessWalkTest::unit, _ -> contact("SECRETARY"))
            .act("changeContact", null, ContactAccessWalkTest::unit, _ -> contact("SECRETARY"))
            .act("removeContact", null, ContactAccessWalkTest::unit)
            .act("eraseContactName", null, ContactAccessWalkTest::unit);

    static Stream<String> acts() {
        return WALK.acts();
    }

    /// Once: the same numbers cannot be registered again.
    @BeforeEach
    void register_whose_users_call() {
        if (OWNER_ID.get() == null) {
            OWNER_ID.set(
                    registered(numbered("Har enheder med kontakter", OWNER)).path("id"));
            registered(numbered("En anden", OTHER));
        }
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

    private static Response unit() {
        var unit = registered(unitOf(Objects.requireNonNull(OWNER_ID.get()), "Enhed med kontakt"));
        as(REGISTRAR)
                .body(contact("CHAIR", "name", "Nomen Nescio"))
                .post(PARTNERS + "/" + unit.path("id") + "/contacts")
                .then()
                .statusCode(201);
        return unit;
    }

    private static Object first(@Nullable Response unit) {
        return as(REGISTRAR)
                .get(PARTNERS + "/" + Objects.requireNonNull(unit).path("id") + "/contacts")
                .path("items[0].id");
    }
}
