package io.hrsystem.command.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityDecisionsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    private final Ledger ledger = SERVICE.bean(Ledger.class);

    @Test
    void whoDoesNotGetInAnyMoreIsKeptOutsideOfTheDatabase() throws IOException {
        var path = "/api/admin/tenants/%s/".formatted(HANBIT.tenant());
        var reason = Map.of("reason", "kanaria-" + Ids.next());

        SERVICE.superAdmin().post(path + "suspend", reason);
        SERVICE.superAdmin().post(path + "reactivate", reason);

        await().untilAsserted(() -> assertThat(ofHanbit())
                .extracting(LedgerEntry::kind)
                .contains("tenants.TenantSuspended", "tenants.TenantReactivated"));
        assertThat(ofHanbit()).extracting(LedgerEntry::subject).contains("tenant:" + HANBIT.tenant());
        assertThat(ofHanbit().toString()).doesNotContain("kanaria");
        assertThat(ledger.firstBroken()).isEmpty();
    }

    @Test
    void soIsAMailThatHasBeenSent() throws IOException {
        assertThat(ofHanbit())
                .anySatisfy(
                        it -> assertThat(List.of(it.kind(), it.subject())).containsExactly("mails.Sent", "welcome"));
    }

    private List<LedgerEntry> ofHanbit() throws IOException {
        var all = new ArrayList<LedgerEntry>();
        for (var entry = ledger.entry(1);
                entry.isPresent();
                entry = ledger.entry(entry.get().number() + 1))
            if (entry.get().tenant().equals(HANBIT.tenant())) all.add(entry.get());
        return all;
    }
}
