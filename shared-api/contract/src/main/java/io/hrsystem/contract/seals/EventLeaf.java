package io.hrsystem.contract.seals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored, the way it is sealed. Two leaves are the same only if their hashes are.
 *
 * @param id of the event
 * @param type of the payload, by its logical name
 * @param recordedAt in whole microseconds, as it is stored
 * @param payload the stored text, byte for byte, with its encrypted values
 * @param metadata the stored text, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent")
public record EventLeaf(
        String tenant,
        String stream,
        long sequence,
        String id,
        String streamType,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {
    private static final String FORM = "hr-event/1";

    public byte[] hash() {
        return new Sha256(MerkleTree.LEAF)
                .part(FORM)
                .part(tenant)
                .part(stream)
                .part(Long.toString(sequence))
                .part(id)
                .part(streamType)
                .part(type)
                .part(revision)
                .part(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)))
                .part(payload)
                .part(metadata)
                .hash();
    }
}
