package io.hrsystem.query.platform.graphql.api;

/** A company, or something that is shown with it. */
public interface TenantReference {
    String tenantId();
}
