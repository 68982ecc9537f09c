package io.hrsystem.command.identity.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.App;
import io.hrsystem.command.Browser;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInClientEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);

    @Test
    void anAdministratorRegistersAProgramOfTheCompany() {
        var made = register(ACME.admin(), List.of("https://portal.example/in", "com.example.hr:/in"));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.header("HR-Position")).isNotBlank();
        assertThat(made.body().propertyNames()).containsExactly("clientId");
        assertThat(SERVICE.database()
                        .sql("SELECT tenant_id || ' ' || redirect_uris FROM sign_in_client WHERE client_id = ?")
                        .param(made.text("clientId"))
                        .query(String.class)
                        .single())
                .isEqualTo(ACME.tenant() + " https://portal.example/in com.example.hr:/in");
    }

    @Test
    void aSuperAdminRegistersOneForAll() {
        var made = register(SERVICE.superAdmin(), List.of("https://all.example/in"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(SERVICE.database()
                        .sql("SELECT tenant_id FROM sign_in_client WHERE client_id = ?")
                        .param(made.text("clientId"))
                        .query(String.class)
                        .single())
                .isEqualTo("platform");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(register(ACME.hr(), List.of("https://portal.example/in")).status())
                .isEqualTo(403);
        assertThat(register(ACME.kiosk(), List.of("https://portal.example/in")).status())
                .isEqualTo(403);
        assertThat(register(SERVICE.api().anonymous(), List.of("https://portal.example/in"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example/in",
                "https://portal.example/in#part",
                "https://*.example/in",
                "https://kim:secret@portal.example/in",
                "javascript:alert(1)",
                "data:text/html,x",
                "portal.example/in",
                "/in",
                "https://",
                "https://포털.example/in",
                "https://portal.example/a b"
            })
    void anAddressThatIsNoneIsRefused(String address) {
        var refused = register(ACME.admin(), List.of(address));
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.raw().body()).contains("redirectUris");
    }

    @Test
    void thereAreTenAddressesAtMostAndOneAtLeast() {
        assertThat(register(ACME.admin(), List.of()).status()).isEqualTo(400);
        assertThat(register(ACME.admin(), Collections.nCopies(11, "https://portal.example/in"))
                        .status())
                .isEqualTo(400);
        assertThat(register(ACME.admin(), List.of("https://portal.example/" + "x".repeat(2_000)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRevokedOneLetsNobodyIn() {
        var app = App.of(ACME.admin());
        var browser = new Browser(SERVICE.api());
        assertThat(browser.get(app.asking()).statusCode()).isEqualTo(303);
        var path = "/api/sign-in-clients/" + app.clientId() + "/revoke";
        assertThat(Company.onboard(SERVICE).admin().post(path, Map.of()).status())
                .as("another company's is unknown")
                .isEqualTo(404);
        assertThat(ACME.admin().post(path, Map.of()).status()).isEqualTo(200);
        assertThat(browser.get(app.asking()).statusCode()).isEqualTo(400);
    }

    private static Api.Answer register(Api.Client by, List<String> redirects) {
        return by.post("/api/sign-in-clients", Map.of("name", "포털", "redirectUris", redirects));
    }
}
