package io.hrsystem.query.tenants;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CompanyController {
    record Company(String id, String name, String zone, LocalDate today) {}

    /** Of a company that has said nothing yet; {@code today_of} takes the same. */
    private static final String USUAL_ZONE = "Asia/Seoul";

    private final Reads reads;
    private final TenantRepository tenants;
    private final Moments moments;

    CompanyController(Reads reads, TenantRepository tenants, Moments moments) {
        this.reads = reads;
        this.tenants = tenants;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_COMPANY)
    @Nullable
    Company company(@ContextValue Caller caller) {
        var own = caller.tenant().value();
        return reads.by(
                caller,
                () -> tenants.find(own)
                        .map(it -> new Company(own, it.companyName(), zone(own), moments.today(caller)))
                        .orElse(null));
    }

    private String zone(String tenant) {
        return tenants.settings(List.of(tenant)).stream()
                .map(Settings::zone)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(USUAL_ZONE);
    }
}
