package io.hrsystem.command.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the first secret to the last. */
class ClientLifeTest {
    private static final RunningService SERVICE = RunningService.get();
    private static Company acme;

    private final Api.Client superAdmin = SERVICE.superAdmin();

    @BeforeAll
    static void onboard() {
        acme = Company.onboard(SERVICE);
    }

    @Test
    void bothSecretsWorkForAWhileAndNoThird() {
        var first = acme.admin().post("/api/clients", client("KIOSK"));
        var id = first.text("clientId");
        var second = acme.admin().post("/api/clients/" + id + "/rotate", Map.of());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("clientId")).isEqualTo(id);
        assertThat(status(id, first)).isEqualTo(200);
        assertThat(status(id, second)).isEqualTo(200);

        var third = acme.admin().post("/api/clients/" + id + "/rotate", Map.of());
        assertThat(status(id, first)).isEqualTo(401);
        assertThat(status(id, second)).isEqualTo(200);
        assertThat(status(id, third)).isEqualTo(200);

        SERVICE.database()
                .sql("UPDATE client SET earlier_until = now() WHERE client_id = ?")
                .param(id)
                .update();
        assertThat(status(id, second)).isEqualTo(401);
        assertThat(status(id, third)).isEqualTo(200);
    }

    @Test
    void aRevokedClientsTokensAreRefusedAtOnce() {
        var made = acme.admin().post("/api/clients", client("HR_MANAGER"));
        var hr = SERVICE.api().signIn(made.text("clientId"), made.text("clientSecret"));
        assertThat(hr.post("/api/employees", acme.hiring("L-1")).status()).isEqualTo(201);

        var revoke = "/api/clients/" + made.text("clientId") + "/revoke";
        assertThat(acme.admin().post(revoke, Map.of()).status()).isEqualTo(200);

        var refused = hr.post("/api/employees", acme.hiring("L-2"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("CLIENT_REVOKED");
        assertThat(status(made.text("clientId"), made)).isEqualTo(401);
        assertThat(SERVICE.readDatabase()
                        .sql("SELECT count(*) FROM revoked_client WHERE client_id = ?")
                        .param(made.text("clientId"))
                        .query(Integer.class)
                        .single())
                .isOne();
        // once more changes nothing, and there is no way back
        assertThat(acme.admin().post(revoke, Map.of()).status()).isEqualTo(200);
        assertThat(acme.admin()
                        .post("/api/clients/" + made.text("clientId") + "/rotate", Map.of())
                        .text("code"))
                .isEqualTo("CLIENT_ALREADY_REVOKED");
    }

    @Test
    void anAccessThatHasEndedIsNone() {
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var ending = new HashMap<>(client("KIOSK"));
        ending.put("expiresOn", today.minusDays(1).toString());
        var refused = acme.admin().post("/api/clients", ending);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("EXPIRY_IN_THE_PAST");

        ending.put("expiresOn", today.toString());
        var made = acme.admin().post("/api/clients", ending);
        assertThat(made.status()).isEqualTo(201);
        assertThat(status(made.text("clientId"), made)).isEqualTo(200);
        SERVICE.database()
                .sql("UPDATE client SET expires_at = now() WHERE client_id = ?")
                .param(made.text("clientId"))
                .update();
        assertThat(status(made.text("clientId"), made)).isEqualTo(401);
    }

    @Test
    void othersClientsAreUnknown() {
        var other = Company.onboard(SERVICE);
        var made = other.admin().post("/api/clients", client("KIOSK")).text("clientId");
        for (var id : List.of(made, UUID.randomUUID().toString(), "super-admin"))
            for (var what : List.of("rotate", "revoke"))
                assertThat(acme.admin()
                                .post("/api/clients/%s/%s".formatted(id, what), Map.of())
                                .status())
                        .as(id + " " + what)
                        .isEqualTo(404);
        assertThat(superAdmin
                        .post("/api/admin/tenants/%s/clients/%s/rotate".formatted(other.tenant(), made), Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(acme.hr().post("/api/clients/" + made + "/revoke", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void thePlatformHasFurtherClientsAndItsFirstFollowsItsFile() {
        var made = superAdmin.post("/api/admin/clients", client("SUPER_ADMIN"));
        assertThat(made.status()).isEqualTo(201);
        var ops = SERVICE.api().signIn(made.text("clientId"), made.text("clientSecret"));
        var path = "/api/admin/clients/" + made.text("clientId");
        assertThat(ops.post("/api/admin/clients", client("SUPER_ADMIN")).status())
                .isEqualTo(201);
        assertThat(ops.post(path + "/revoke", Map.of()).status()).isEqualTo(200);
        assertThat(ops.post("/api/admin/clients", client("SUPER_ADMIN")).status())
                .isEqualTo(401);

        assertThat(superAdmin.post("/api/admin/clients", client("KIOSK")).text("code"))
                .isEqualTo("ROLE_OF_A_TENANT");
        assertThat(superAdmin
                        .post("/api/admin/clients/super-admin/revoke", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(acme.admin()
                        .post("/api/admin/clients", client("SUPER_ADMIN"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theFirstSignInOfADayIsRecorded() {
        var ofCompany = acme.admin().post("/api/clients", client("KIOSK"));
        var ofPlatform = superAdmin.post("/api/admin/clients", client("SUPER_ADMIN"));
        for (var made : List.of(ofCompany, ofPlatform)) recordedOnce(made);
    }

    private static void recordedOnce(Api.Answer made) {
        for (var again = 0; again < 3; again++) status(made.text("clientId"), made);
        assertThat(SERVICE.database()
                        .sql("SELECT count(*) FROM event WHERE stream_id = ? AND payload_type = 'identity.ClientUsed'")
                        .param("client:" + made.text("clientId"))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theCompanyIsToldBeforeAnAccessEndsOnceEarlyAndOnceLate() throws Exception {
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var ending = new HashMap<>(client("KIOSK"));
        ending.put("expiresOn", today.plusDays(10).toString());
        var id = acme.admin().post("/api/clients", ending).text("clientId");
        ending.put("expiresOn", today.plusDays(40).toString());
        acme.admin().post("/api/clients", ending);
        var work = SERVICE.bean(ExpiryMails.class);

        work.run();
        work.run();
        assertThat(mailsOf(id)).containsExactly("client-expiry-" + id + "-14");
        assertThat(new Inbox(SERVICE.mail()).textOf("client-expiry-" + id + "-14"))
                .contains("Gate 1", today.plusDays(10).toString(), "만료", "ends on");

        SERVICE.database()
                .sql("UPDATE client SET expires_at = now() + interval '20 hours' WHERE client_id = ?")
                .param(id)
                .update();
        work.run();
        work.run();
        assertThat(mailsOf(id)).containsExactly("client-expiry-" + id + "-1", "client-expiry-" + id + "-14");
    }

    private static List<String> mailsOf(String client) {
        return SERVICE.database()
                .sql("SELECT mail FROM sent_mail WHERE mail LIKE ? ORDER BY mail")
                .param("client-expiry-" + client + "%")
                .query(String.class)
                .list();
    }

    private static int status(String id, Api.Answer secret) {
        return SERVICE.api().token(id, secret.text("clientSecret")).status();
    }

    private static Map<String, Object> client(String role) {
        return Map.of("name", "Gate 1", "roles", List.of(role));
    }
}
