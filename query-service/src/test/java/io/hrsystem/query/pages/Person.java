package io.hrsystem.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.CommandSide;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs in as people do, with the issuer's page left out. */
record Person(Client client, CommandSide issuer, String access) {
    Browser signedIn() {
        return signedIn("ko", 600);
    }

    /** @param seconds how long the first token counts */
    Browser signedIn(String language, long seconds) {
        var browser = new Browser(client.port(), language);
        var back = browser.get(comeBack(browser, seconds));
        if (back.status() != 302) throw new AssertionError(back.status() + " " + back.body());
        return browser;
    }

    /** Goes to the issuer, and says where it sends back to. */
    String comeBack(Browser browser, long seconds) {
        var first = browser.get("/month");
        var asked = browser.get(first.location());
        var question = question(asked.location());
        var idToken = client.tokens().ofSignIn("hr-pages", "test-EMPLOYEE", one(question, "nonce"));
        var code = issuer.code(one(question, "code_challenge"), idToken, access, seconds);
        return one(question, "redirect_uri") + "?code=" + code + "&state=" + one(question, "state");
    }

    static MultiValueMap<String, String> question(String address) {
        return UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
    }

    static String one(MultiValueMap<String, String> question, String name) {
        return URLDecoder.decode(Objects.requireNonNull(question.getFirst(name)), UTF_8);
    }
}
