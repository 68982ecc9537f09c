package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Status;
import org.jspecify.annotations.Nullable;

/** Why somebody with a password does not get in, nor any further. */
public final class Standing {
    private Standing() {}

    /** @return null if they do */
    public static @Nullable RefusalCode of(String company, boolean hasLeft, boolean isDisabled) {
        return switch (Status.valueOf(company)) {
            case SUSPENDED -> RefusalCode.TENANT_SUSPENDED;
            case INACTIVE, ERASED -> RefusalCode.TENANT_INACTIVE;
            case PROVISIONING -> RefusalCode.TENANT_PROVISIONING;
            case ACTIVE -> {
                if (hasLeft) yield RefusalCode.ACCOUNT_ENDED;
                yield isDisabled ? RefusalCode.ACCOUNT_DISABLED : null;
            }
        };
    }
}
