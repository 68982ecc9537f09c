package io.hrsystem.keys;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.RetentionClass;

/** Whose key, and of which of the person's values; there is at most one, and after its end never another. */
public record KeyName(TenantId tenant, String subject, RetentionClass retention) {}
