package io.hrsystem.contract.seals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree of RFC 9162, section 2.1, over hashes of leaves that are made with {@link #LEAF} before them: a leaf never
 * passes for a node, and no leaf can be added at the end unseen.
 */
public final class MerkleTree {
    static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** From the leaves up to the root; a last one without a neighbour goes up as it is. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @throws IllegalArgumentException if there is none */
    public MerkleTree(List<byte[]> leaves) {
        if (leaves.isEmpty()) throw new IllegalArgumentException("a tree without leaves");
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) levels.add(above(levels.getLast()));
    }

    private static List<byte[]> above(List<byte[]> level) {
        var above = new ArrayList<byte[]>((level.size() + 1) / 2);
        for (var left = 0; left < level.size(); left += 2)
            above.add(left + 1 < level.size() ? node(level.get(left), level.get(left + 1)) : level.get(left));
        return above;
    }

    private static byte[] node(byte[] left, byte[] right) {
        return new Sha256(NODE).raw(left).raw(right).hash();
    }

    public byte[] root() {
        return levels.getLast().getFirst();
    }

    /** What has to be known beside a leaf to find the root, from below. */
    public List<byte[]> path(int leaf) {
        var path = new ArrayList<byte[]>();
        var place = leaf;
        for (var level : levels) {
            var neighbour = place ^ 1;
            if (neighbour < level.size()) path.add(level.get(neighbour));
            place /= 2;
        }
        return path;
    }

    /** Whether a leaf at this place of a tree of this size leads to this root. */
    public static boolean leads(byte[] leaf, int place, int size, List<byte[]> path, byte[] root) {
        if (place < 0 || place >= size) return false;
        var found = leaf;
        var last = size - 1;
        var at = place;
        for (var neighbour : path) {
            if (last == 0) return false;
            if (at % 2 == 1 || at == last) {
                found = node(neighbour, found);
                // levels on which it stood alone at the end
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else found = node(found, neighbour);
            at /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(found, root);
    }
}
