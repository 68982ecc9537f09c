package io.hrsystem.command.platform.batch;

/** What has become of one subject of a job. */
public enum BatchOutcome {
    DONE,
    /** On purpose, for example because the company was suspended; said so. */
    SKIPPED,
    /** It is too early: it comes again with the next business date, or when somebody asks. */
    NOT_YET
}
