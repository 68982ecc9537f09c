package io.hrsystem.command.platform.referencerows;

import io.hrsystem.contract.TenantId;

/** @param sequence the event's place in its stream, from 0 */
public record EventMeta(TenantId tenant, long sequence) {}
