package io.hrsystem.platform.security;

/** Whose data a permission is about; each one contains those before it. */
public enum Scope {
    /** One's own. */
    OWN,
    /** That of the people in the departments that one leads, and in those below them. */
    BELOW,
    /** Everybody's of the own company. */
    COMPANY,
    /** All companies', and the platform's own. */
    PLATFORM;

    public boolean contains(Scope other) {
        return compareTo(other) >= 0;
    }
}
