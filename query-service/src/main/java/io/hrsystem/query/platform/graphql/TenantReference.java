package io.hrsystem.query.platform.graphql;

/** A company, or something that is shown with it. */
public interface TenantReference {
    String tenantId();
}
