package io.hrsystem.query.tenants;

import java.time.Instant;

/** That a certificate was issued; what it says is taken as a file. */
record IssuedCertificate(String id, String tenantId, int number, Instant issuedAt) {}
