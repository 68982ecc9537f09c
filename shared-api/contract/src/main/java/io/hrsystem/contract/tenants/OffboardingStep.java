package io.hrsystem.contract.tenants;

/** What happens to a company that has ended, in this order; from the fence on there is no way back. */
public enum OffboardingStep {
    /** All its records as files, for the company to take away. */
    EXPORT,
    /** Kept for as long as its contract says, and any legal hold. */
    RETAIN,
    /** Nothing is written for it any more. */
    FENCE,
    DESTROY_KEYS,
    READ_MODELS,
    SIDE_STORES,
    EVENTS,
    /** Nothing is left. */
    VERIFY,
    CERTIFICATE;

    /** Whether the company's own events tell it; what is behind them is told by the platform. */
    public boolean isBeforeFence() {
        return compareTo(FENCE) < 0;
    }
}
