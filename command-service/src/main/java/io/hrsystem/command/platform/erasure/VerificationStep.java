package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nothing is left. What work of the system has written behind the steps before, which it does without entering the
 * company, is erased and counted here.
 */
@Component
final class VerificationStep implements ErasureStep {
    private static final String KEYS_LEFT = """
        SELECT 'keys.subject_key' WHERE EXISTS (SELECT FROM subject_key WHERE tenant_id = :company)
        UNION ALL
        SELECT 'keys.tenant_key' WHERE EXISTS (SELECT FROM tenant_key WHERE tenant_id = :company)\
        """;

    private final List<CompanyRows> databases;
    private final CompanyEvents events;
    private final List<CompanyFiles> files;
    private final JdbcClient keys;

    VerificationStep(
            DataSource system, DataSource readSystem, @Qualifier("keyPool") DataSource keys, List<CompanyFiles> files) {
        this.databases = List.of(
                new CompanyRows(system, SideStoresStep.DATABASE), new CompanyRows(readSystem, ReadModelsStep.DATABASE));
        this.events = new CompanyEvents(system);
        this.files = List.copyOf(files);
        this.keys = JdbcClient.create(keys);
    }

    @Override
    public OffboardingStep step() {
        return OffboardingStep.VERIFY;
    }

    /** @throws IllegalStateException which names the tables that are not empty */
    @Override
    public List<ErasureEvent> run(TenantId company) throws IOException {
        for (var each : files) each.forgetAll(company);
        var late = new TreeMap<String, Long>();
        for (var each : databases) late.putAll(each.erase(company, step()));
        var left = left(company);
        if (!left.isEmpty()) throw new IllegalStateException("Rows are left in " + String.join(", ", left));
        return late.isEmpty() ? List.of() : List.of(new RowsErased(company, step(), late));
    }

    private List<String> left(TenantId company) {
        var left = new ArrayList<String>();
        for (var each : databases) left.addAll(each.left(company));
        if (events.areLeft(company)) left.add(SideStoresStep.DATABASE + ".event");
        left.addAll(keys.sql(KEYS_LEFT)
                .param("company", company.value())
                .query(String.class)
                .list());
        return left;
    }
}
