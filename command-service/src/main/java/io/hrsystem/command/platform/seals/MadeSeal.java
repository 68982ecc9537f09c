package io.hrsystem.command.platform.seals;

import io.hrsystem.contract.seals.CompanyLeaf;
import io.hrsystem.contract.seals.MerkleTree;
import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * A seal, with what only the system knows of it.
 *
 * @param until the last event that it seals
 * @param companies whose events it seals, in their order
 */
record MadeSeal(
        long number, Signed signed, String recovery, GlobalPosition until, int events, List<CompanyLeaf> companies) {
    /**
     * @param events in global order, behind those of the seal before
     * @param recovery {@link Signed#hash} of what allows a fork, or {@link Seal#NONE}
     */
    static MadeSeal of(List<EventRow> events, KeptSeal before, String recovery, Signer signer, Instant now) {
        var leaves = new TreeMap<String, List<byte[]>>();
        for (var event : events)
            leaves.computeIfAbsent(event.tenant(), _ -> new ArrayList<>())
                    .add(event.leaf().hash());
        var companies = leaves.entrySet().stream()
                .map(it -> new CompanyLeaf(it.getKey(), it.getValue().size(), new MerkleTree(it.getValue()).root()))
                .toList();
        var root = new MerkleTree(companies.stream().map(CompanyLeaf::hash).toList()).root();
        var seal = new Seal(
                before.number() + 1,
                now,
                HexFormat.of().formatHex(root),
                before.hash(),
                recovery,
                signer.key().id());
        return new MadeSeal(
                seal.number(),
                signer.sign(seal.statement()),
                recovery,
                events.getLast().position(),
                events.size(),
                companies);
    }
}
