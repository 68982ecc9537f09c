package io.hrsystem.query.platform.database;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Access;
import io.hrsystem.platform.security.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction of a read. It sees what its caller may see: one tenant, entered by its gate, or as a super admin all.
 * Whoever reads a view is let in by what holds now, and then sees the view and nothing else.
 */
@Component
@EnableConfigurationProperties(ReadsAtOnce.Settings.class)
public final class Reads {
    private final TransactionTemplate transaction;
    private final TenantGate gate;
    private final Past past;
    private final ReadsAtOnce atOnce;
    private final ReadModels models;

    Reads(
            PlatformTransactionManager readTransactions,
            ReadSource source,
            ReadsAtOnce.Settings settings,
            ReadModels models) {
        this.transaction = new TransactionTemplate(readTransactions);
        transaction.setReadOnly(true);
        this.gate = new TenantGate(source);
        this.past = new Past(new JdbcTemplate(source));
        this.atOnce = new ReadsAtOnce(settings);
        this.models = models;
    }

    /** @throws io.hrsystem.platform.Refusal READ_MODEL_BEHIND while there is nothing whole to read */
    public <T extends @Nullable Object> T by(Caller caller, Supplier<T> read) {
        return admitted(caller, () -> {
            models.requireThere();
            return read.get();
        });
    }

    /** Lets the caller in, or refuses, as every read does; for who has to wait before it reads, or reads elsewhere. */
    public void admit(Caller caller) {
        admitted(caller, () -> true);
    }

    private <T extends @Nullable Object> T admitted(Caller caller, Supplier<T> read) {
        return atOnce.read(caller.tenant(), () -> inTransaction(caller, read));
    }

    private <T extends @Nullable Object> T inTransaction(Caller caller, Supplier<T> read) {
        if (caller.has(Role.SUPER_ADMIN))
            return ReadSource.as(ReadSource.Role.SYSTEM)
                    .call(() -> transaction.execute(_ -> {
                        gate.requireAccess(TenantId.PLATFORM, caller.actor());
                        past.enter(caller);
                        return read.get();
                    }));
        return ReadSource.as(ReadSource.Role.APP)
                .call(() -> transaction.execute(_ -> {
                    gate.enter(caller.tenant(), caller.actor(), caller.employee(), Access.READ);
                    past.enter(caller);
                    return read.get();
                }));
    }
}
