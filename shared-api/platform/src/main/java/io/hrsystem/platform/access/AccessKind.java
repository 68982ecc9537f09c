package io.hrsystem.platform.access;

/** Why reading is on record. */
public enum AccessKind {
    /** A super admin read data of companies. */
    SUPER_ADMIN_LOOK,
    /** Somebody took a file with personal values away. */
    DOWNLOAD
}
