package io.hrsystem.keys;

/**
 * A value in plain, and what has to be known beside it to check its commitment.
 *
 * @param salt 16 random bytes; whoever has it can tell whether the value is one that they guess
 */
@SuppressWarnings("ArrayRecordComponent")
public record Disclosed(byte[] salt, byte[] value) {}
