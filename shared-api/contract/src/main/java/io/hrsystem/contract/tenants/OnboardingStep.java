package io.hrsystem.contract.tenants;

/** What is set up for a new company, in this order. */
public enum OnboardingStep {
    ROOT_DEPARTMENT,
    TENANT_ADMIN,
    DEFAULT_SETTINGS,
    WELCOME_MAIL
}
