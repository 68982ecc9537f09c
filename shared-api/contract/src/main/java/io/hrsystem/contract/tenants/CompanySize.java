package io.hrsystem.contract.tenants;

/** What the law asks of a company depends on how many it employs. The names are stored; none is ever renamed. */
public enum CompanySize {
    AT_LEAST_FIVE,
    /** No premiums of overtime, night and holidays (Labor Standards Act, article 11). */
    BELOW_FIVE
}
