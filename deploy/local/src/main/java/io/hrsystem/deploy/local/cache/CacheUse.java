package io.hrsystem.deploy.local.cache;

/** What a start has to do with the caches. */
public enum CacheUse {
    /** Nothing. */
    NONE,
    /** Takes what there is, if it is sound. */
    USE,
    /** Where there is none that is sound, notes what it loads, and writes a cache of it when it ends. */
    RECORD
}
