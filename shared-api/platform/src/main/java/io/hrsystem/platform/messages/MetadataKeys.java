package io.hrsystem.platform.messages;

/** Keys of message metadata. All values are strings; they are stamped once, at the edge. */
public final class MetadataKeys {
    public static final String TENANT = "tenant";
    public static final String ACTOR = "actor";
    public static final String ROLES = "roles";
    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";

    /** The program by which a person did it; a machine does it by itself and names none. */
    public static final String CLIENT = "client";
    /** The actor of what is done again after the events were set back; its causation is the id of the lost event. */
    public static final String RECOVERY = "system:recovery";

    private MetadataKeys() {}
}
