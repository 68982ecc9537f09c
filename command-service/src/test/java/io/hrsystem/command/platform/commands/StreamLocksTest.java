package io.hrsystem.command.platform.commands;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StreamLocksTest {
    private static final RunningService SERVICE = RunningService.get();

    @Test
    void rivalsForOneStreamWaitBrieflyAndHoldNoConnection() throws Exception {
        var company = Company.onboard(SERVICE);
        var other = Company.onboard(SERVICE);
        var before = connectionsInUse();
        List<Api.Answer> refused;
        try (var _ =
                SERVICE.bean(StreamLocks.class).obtainLock(StreamIds.organisation(new TenantId(company.tenant())))) {
            var rivals = CompletableFuture.supplyAsync(() -> inParallel(nCopies(30, () -> create(company, "x"))));
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            // more of them than there are connections
            assertThat(connectionsInUse()).isLessThanOrEqualTo(before);
            assertThat(create(other, "sales").status()).isEqualTo(201);
            assertThat(rivals).isNotDone();
            refused = rivals.get();
        }
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("BUSY");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(create(company, "sales").status()).isEqualTo(201);
    }

    private static Api.Answer create(Company company, String code) {
        return company.hr()
                .post(
                        "/api/departments",
                        Map.of(
                                "name",
                                "Sales",
                                "code",
                                code,
                                "parentId",
                                company.rootDepartment(),
                                "effectiveFrom",
                                "2026-01-05"));
    }

    private static int connectionsInUse() {
        return SERVICE.beans(HikariDataSource.class).stream()
                .filter(it -> it.getPoolName().startsWith("hr_app"))
                .mapToInt(it -> it.getHikariPoolMXBean().getActiveConnections())
                .sum();
    }

    private static List<Api.Answer> inParallel(List<? extends Callable<Api.Answer>> calls) {
        try {
            return Api.inParallel(calls);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
