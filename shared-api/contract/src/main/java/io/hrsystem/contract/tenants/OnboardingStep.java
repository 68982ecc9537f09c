package io.hrsystem.contract.tenants;

import java.util.List;

/** What is set up for a new company, in this order. */
public enum OnboardingStep {
    ROOT_DEPARTMENT,
    TENANT_ADMIN,
    DEFAULT_SETTINGS,
    WELCOME_MAIL;

    /** Of each company that has ever registered; what is added later is known of it by its own events only. */
    public static final List<OnboardingStep> AT_FIRST =
            List.of(ROOT_DEPARTMENT, TENANT_ADMIN, DEFAULT_SETTINGS, WELCOME_MAIL);
}
