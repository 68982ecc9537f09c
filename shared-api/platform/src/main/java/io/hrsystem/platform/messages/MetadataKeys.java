package io.hrsystem.platform.messages;

/** Keys of message metadata. All values are strings; they are stamped once, at the edge. */
public final class MetadataKeys {
    public static final String TENANT = "tenant";
    public static final String ACTOR = "actor";
    public static final String ROLES = "roles";
    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";

    private MetadataKeys() {}
}
