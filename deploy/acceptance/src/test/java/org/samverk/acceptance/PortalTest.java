package org.samverk.acceptance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samverk.acceptance.Callers.READER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/// The portal as people meet it: in a browser, signed in at the identity provider.
@ExtendWith(RunningSuite.class)
class PortalTest {

    private record Page(String path, String title, String heading, String text) {}

    private static final List<Page> PAGES = List.of(
            new Page("/", "Developer portal", "h1", "Samverk API"),
            new Page("/?lang=sv", "Utvecklarportal", "h1", "Samverk API"),
            new Page("/events", "Events", "h1", "Events"),
            new Page("/events?lang=sv", "Händelser", "h1", "Händelser"),
            new Page("/changes", "Changes", "h1", "Changes"),
            new Page("/changes?lang=sv", "Ändringar", "h1", "Ändringar"),
            new Page("/status", "Status", "h1", "Status"),
            new Page("/status?lang=sv", "Status", "h1", "Status"),
            new Page("/problems", "Problems", "h1", "Problems the API answers"),
            new Page("/problems?lang=da", "Fejl", "h1", "Fejl, som API'et svarer med"),
            new Page("/problems/not-yours", "Not yours to change", "h1", "Not yours to change"));

    /// Looked at for barriers with operations open, which is all of this page and more.
    private static final Page REFERENCE =
            new Page("/reference/", "Reference", "#operations-tag-Partners a", "Partners");

    @BeforeAll
    static void a_browser_is_there() {
        Chromium.requireInstalled();
    }

    @Test
    void every_page_opens_without_a_complaint_and_its_links_lead_somewhere() {
        try (var browser = new Browser()) {
            for (var page : Stream.concat(PAGES.stream(), Stream.of(REFERENCE)).toList()) {
                browser.open(page.path());
                assertEquals(page.title() + " – Samverk API", browser.title());
                assertEquals(page.text(), browser.text(page.heading()));
                assertEquals(List.of(), browser.deadLinks(), page.path());
                assertEquals(List.of(), browser.complaints(), page.path());
            }
        }
    }

    @Test
    void no_page_keeps_anybody_out_who_cannot_see_or_point() {
        try (var browser = new Browser()) {
            for (var page : PAGES) {
                browser.open(page.path());
                browser.find(page.heading());
                assertEquals(List.of(), browser.barriers(), page.path());
            }
        }
    }

    @Test
    void nor_does_the_reference_with_operations_open_and_one_tried() {
        try (var browser = new Browser()) {
            var reference = Reference.in(browser);
            reference.tryOut("Partners", "listPartners");
            for (var operation : List.of("registerPartner", "changePartner", "deletePartner")) {
                browser.find(reference.openOperation("Partners", operation) + ".responses-table .response");
            }
            assertEquals(List.of(), browser.barriers());
            reference.openDialog();
            browser.find(".dialog-ux .btn-done");
            assertEquals(List.of(), browser.barriers(".dialog-ux"));
        }
    }

    @Test
    void who_comes_by_keys_is_led_into_the_dialog_of_the_reference_and_back() {
        try (var browser = new Browser()) {
            Reference.in(browser).openDialog();
            browser.find(".dialog-ux [role=dialog]:focus").sendKeys(Keys.TAB);
            browser.find(".dialog-ux .close-modal:focus").sendKeys(Keys.TAB);
            browser.find("#client_id_authorizationCode:focus").sendKeys(Keys.TAB);
            browser.find("#client_secret_authorizationCode:focus").sendKeys(Keys.TAB);
            var scope = browser.find(".dialog-ux [data-value=openid]:focus");
            scope.sendKeys(Keys.SPACE);
            assertFalse(scope.isSelected());
            scope.sendKeys(Keys.ESCAPE);
            browser.find(".auth-wrapper .authorize:focus");
        }
    }

    @Test
    void who_signs_in_at_the_reference_is_known_there() {
        try (var browser = new Browser()) {
            var reference = Reference.in(browser);
            reference.askToSignIn();
            reference.giveCredentials(READER, "samverk");
            reference.awaitSignedIn();
            reference.leaveDialog();

            var me = reference.tryOut("Me", "getMe");
            assertEquals("200", me.status());
            assertEquals("DK_CVR:55133018", me.body().getString("organisation"));
            assertEquals("Aarhus Kommune", me.body().getString("partner.name"));
            assertThat(me.body().getList("roles"), hasItem("reader"));

            var partners = reference.tryOut("Partners", "listPartners");
            assertEquals("200", partners.status());
            assertEquals(20, partners.body().getList("items").size());
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void a_system_tries_the_reference_with_its_own_secret() {
        try (var browser = new Browser()) {
            var reference = Reference.in(browser);
            reference.signInAsSystem("regional-it", "samverk-demo");
            reference.awaitSignedIn();
            reference.leaveDialog();

            var me = reference.tryOut("Me", "getMe");
            assertEquals("200", me.status());
            assertEquals("DK_CVR:29190925", me.body().getString("organisation"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void a_wrong_password_lets_nobody_in() {
        try (var browser = new Browser()) {
            var reference = Reference.in(browser);
            reference.askToSignIn();
            reference.giveCredentials(READER, "not-samverk");
            assertEquals("Invalid username or password.", reference.complaintAboutCredentials());
            browser.closeWindow();
            reference.leaveDialog();

            var me = reference.tryOut("Me", "getMe");
            assertEquals("401", me.status());
            assertEquals("/problems/unauthorized", me.body().getString("type"));
        }
    }
}
