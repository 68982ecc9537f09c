package io.hrsystem.contract.operations;

/** What a replay of events is for. */
public enum ReplayKind {
    /** Read models are made again and take the place of those that are live. */
    REBUILD,
    /** Read models of one company as they were then, beside those that are live. */
    VIEW
}
