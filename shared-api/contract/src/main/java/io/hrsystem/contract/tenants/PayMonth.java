package io.hrsystem.contract.tenants;

/** Which month a pay day pays. The names are stored; none is ever renamed. */
public enum PayMonth {
    /** The one it lies in. */
    SAME,
    /** The one before. */
    PREVIOUS
}
