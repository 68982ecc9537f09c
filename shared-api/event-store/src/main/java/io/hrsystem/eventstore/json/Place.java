package io.hrsystem.eventstore.json;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.seals.Commitment;

/** Where a stored event stands. What is sealed for one place does not open in another. */
record Place(String tenant, String stream, String type) {
    TenantId owner() {
        return new TenantId(tenant);
    }

    byte[] context(String field) {
        return Commitment.context(tenant, stream, type, field);
    }
}
