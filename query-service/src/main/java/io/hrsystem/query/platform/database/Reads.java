package io.hrsystem.query.platform.database;

import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Access;
import io.hrsystem.platform.security.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction of a read. It sees what its caller may see: one tenant, entered by its gate, or as a super admin all. */
@Component
@EnableConfigurationProperties(ReadsAtOnce.Settings.class)
public final class Reads {
    private final TransactionTemplate transaction;
    private final TenantGate gate;
    private final ReadsAtOnce atOnce;

    Reads(PlatformTransactionManager readTransactions, ReadSource source, ReadsAtOnce.Settings settings) {
        this.transaction = new TransactionTemplate(readTransactions);
        transaction.setReadOnly(true);
        this.gate = new TenantGate(source);
        this.atOnce = new ReadsAtOnce(settings);
    }

    public <T extends @Nullable Object> T by(Caller caller, Supplier<T> read) {
        return atOnce.read(caller.tenant(), () -> inTransaction(caller, read));
    }

    /** Lets the caller in, or refuses, as every read does; for who has to wait before it reads. */
    public void admit(Caller caller) {
        by(caller, () -> true);
    }

    private <T extends @Nullable Object> T inTransaction(Caller caller, Supplier<T> read) {
        if (caller.has(Role.SUPER_ADMIN))
            return ReadSource.as(ReadSource.Role.SYSTEM)
                    .call(() -> transaction.execute(_ -> {
                        gate.requireAccess(caller.tenant(), caller.actor());
                        return read.get();
                    }));
        return ReadSource.as(ReadSource.Role.APP)
                .call(() -> transaction.execute(_ -> {
                    gate.enter(caller.tenant(), caller.actor(), caller.employee(), Access.READ);
                    return read.get();
                }));
    }
}
