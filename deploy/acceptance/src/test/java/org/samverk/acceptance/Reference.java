package org.samverk.acceptance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import org.openqa.selenium.Keys;

/// The reference as somebody uses it: sign in, open an operation, try it out.
record Reference(Browser browser) {

    record Answer(String status, JsonPath body) {}

    static Reference in(Browser browser) {
        browser.open("/reference/");
        return new Reference(browser);
    }

    void openDialog() {
        browser.click(".auth-wrapper .authorize");
    }

    /// Leaves the browser at the window of the identity provider.
    void askToSignIn() {
        openDialog();
        browser.click(".auth-btn-wrapper .authorize");
        browser.turnToNewestWindow(2);
        browser.find("#username");
        assertThat(
                browser.address(),
                allOf(
                        startsWith(RunningSuite.suite().realm() + "/protocol/openid-connect/auth?"),
                        containsString("response_type=code"),
                        containsString("code_challenge_method=S256")));
    }

    void giveCredentials(String user, String password) {
        browser.find("#username").sendKeys(user);
        browser.find("#password").sendKeys(password);
        browser.click("#kc-login");
    }

    /// Without a window of the identity provider.
    void signInAsSystem(String client, String secret) {
        openDialog();
        browser.find("#client_id_clientCredentials").sendKeys(Keys.chord(Keys.CONTROL, "a"), client);
        browser.find("#client_secret_clientCredentials").sendKeys(secret);
        browser.click("div:has(> * #client_secret_clientCredentials) > .auth-btn-wrapper .authorize");
    }

    String complaintAboutCredentials() {
        return browser.text("[id^=input-error]");
    }

    /// Back at the page, whether the other window closed by itself or was closed.
    void leaveDialog() {
        browser.turnToNewestWindow(1);
        browser.click(".auth-container .btn-done");
    }

    void awaitSignedIn() {
        browser.turnToNewestWindow(1);
        browser.find(".auth-btn-wrapper [aria-label='Remove authorization']");
    }

    void openTag(String tag) {
        browser.click("#operations-tag-" + tag);
    }

    /// @return where it is
    String openOperation(String tag, String operation) {
        var block = "#operations-" + tag + "-" + operation + " ";
        browser.click(block + ".opblock-summary-control");
        return block;
    }

    /// Just as it stands, with what the reference itself fills in.
    Answer tryOut(String tag, String operation) {
        openTag(tag);
        var block = openOperation(tag, operation);
        browser.click(block + ".try-out__btn");
        browser.click(block + ".execute");
        var answer = block + ".live-responses-table .response ";
        return new Answer(
                browser.text(answer + ".response-col_status"),
                JsonPath.from(browser.text(answer + ".highlight-code code")));
    }
}
