package io.hrsystem.contract.identity;

/** Why a person did not get in; all but the first after the right password. */
public enum SignInRefusal {
    WRONG_PASSWORD,
    ACCOUNT_DISABLED,
    EMPLOYMENT_ENDED,
    COMPANY_SUSPENDED
}
