package io.hrsystem.contract.leave;

/** The two written steps of LSA art. 61. */
public enum PromotionStep {
    NOTICE,
    DESIGNATION
}
