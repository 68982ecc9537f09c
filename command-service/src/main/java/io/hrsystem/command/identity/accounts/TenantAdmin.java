package io.hrsystem.command.identity.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import java.util.UUID;

/** A company's first account. Its id follows from the company's, so that inviting it again is inviting the same. */
final class TenantAdmin {
    private TenantAdmin() {}

    static AccountId of(TenantId tenant) {
        return AccountId.of(UUID.nameUUIDFromBytes(("tenant-admin:" + tenant).getBytes(UTF_8))
                .toString());
    }
}
