package io.hrsystem.command.identity.tokens.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.App;
import io.hrsystem.command.Browser;
import io.hrsystem.command.Company;
import io.hrsystem.command.Person;
import io.hrsystem.command.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sign-out ends the session with everything that came of it. */
class SignOutTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final App PORTAL = App.of(ACME.admin());
    private static final Person KIM = Person.of(SERVICE, ACME);

    private final Browser browser = new Browser(SERVICE.api());

    @Test
    void aProgramSignsItsPersonOut() {
        var tokens = PORTAL.redeem(PORTAL.code(browser, KIM));
        assertThat(callWith(tokens)).isNotEqualTo(401);
        var back = browser.get(signOut(tokens.text("id_token"), App.AFTERWARDS) + "&state=a%20state");
        assertThat(Browser.location(back)).isEqualTo(App.AFTERWARDS + "?state=a+state");
        assertOver(tokens);
        assertThat(browser.cookies()).doesNotContainKey("hr-issuer");
    }

    @Test
    void itDoesSoTwiceAndWithFormsAndWithoutABrowser() {
        var tokens = PORTAL.signIn(KIM);
        var form = Map.of("id_token_hint", tokens.text("id_token"), "post_logout_redirect_uri", App.AFTERWARDS);
        for (var i = 0; i < 2; i++)
            assertThat(Browser.location(browser.post("/connect/logout", form))).isEqualTo(App.AFTERWARDS);
        assertOver(tokens);
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotRegistered() {
        var tokens = PORTAL.signIn(KIM);
        var answer = browser.speaking("en").get(signOut(tokens.text("id_token"), "https://evil.example/"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are signed out");
        assertOver(tokens);
        assertThat(browser.get(signOut("", App.AFTERWARDS)).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    void whatIsNotOurIdTokenSignsNobodyOut() {
        var tokens = PORTAL.signIn(KIM);
        var id = tokens.text("id_token");
        for (var forged : new String[] {
            tokens.access(),
            id.substring(0, id.length() - 8) + "AAAAAAAA",
            id.substring(0, id.lastIndexOf('.') + 1),
            "x"
        }) browser.get(signOut(forged, App.AFTERWARDS));
        browser.get(signOut(id, App.AFTERWARDS) + "&client_id=hr-pages");
        assertThat(PORTAL.refresh(tokens.refresh()).status()).isEqualTo(200);
    }

    @Test
    void withoutAProgramThePersonIsAsked() {
        var tokens = PORTAL.redeem(PORTAL.code(browser, KIM));
        var page = browser.speaking("en").get("/connect/logout");
        assertThat(page.body()).contains("Sign out?");
        assertThat(browser.post("/connect/logout", Map.of("seal", "0")).body()).contains("Sign out?");
        assertThat(callWith(tokens)).isNotEqualTo(401);
        assertThat(browser.post("/connect/logout", Map.of("seal", Browser.sealOf(page)))
                        .body())
                .contains("You are signed out");
        assertOver(tokens);
    }

    private static void assertOver(App.Tokens tokens) {
        assertThat(callWith(tokens)).isEqualTo(401);
        assertThat(PORTAL.refresh(tokens.refresh()).text("error")).isEqualTo("invalid_grant");
        assertThat(SERVICE.readDatabase()
                        .sql("SELECT count(*) FROM ended_session WHERE tenant_id = ?")
                        .param(ACME.tenant())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static int callWith(App.Tokens tokens) {
        return new Api.Client(SERVICE.api(), tokens.access())
                .post("/api/attendance/check-in", Map.of())
                .status();
    }

    private static String signOut(String idToken, String next) {
        return "/connect/logout?id_token_hint=%s&post_logout_redirect_uri=%s"
                .formatted(idToken, URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
