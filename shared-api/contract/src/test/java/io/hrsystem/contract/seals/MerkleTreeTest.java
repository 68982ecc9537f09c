package io.hrsystem.contract.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The leaves by which logs of Certificate Transparency are tested. */
    private static final List<String> KNOWN =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void isThatOfTheStandard(int leaves, String root) throws Exception {
        var hashes = new ArrayList<byte[]>();
        for (var it : KNOWN.subList(0, leaves)) hashes.add(sha256(new byte[] {0}, HEX.parseHex(it)));

        assertThat(HEX.formatHex(new MerkleTree(hashes).root())).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 13, 31, 32, 33, 100})
    void eachLeafLeadsToTheRootFromItsPlaceAlone(int size) throws Exception {
        var leaves = leaves(size);
        var tree = new MerkleTree(leaves);
        assertThat(tree.root()).isEqualTo(rootByDefinition(leaves));

        for (var at = 0; at < size; at++)
            for (var claimed = -1; claimed <= size; claimed++)
                assertThat(MerkleTree.leads(leaves.get(at), claimed, size, tree.path(at), tree.root()))
                        .as("leaf %d of %d as %d", at, size, claimed)
                        .isEqualTo(claimed == at);
    }

    @Test
    void nothingElseDoes() throws Exception {
        var leaves = leaves(11);
        var tree = new MerkleTree(leaves);
        var path = tree.path(4);

        assertThat(MerkleTree.leads(leaves.get(5), 4, 11, path, tree.root())).isFalse();
        assertThat(MerkleTree.leads(leaves.get(4), 4, 11, path.subList(0, path.size() - 1), tree.root()))
                .isFalse();
        var longer = new ArrayList<>(path);
        longer.add(leaves.getFirst());
        assertThat(MerkleTree.leads(leaves.get(4), 4, 11, longer, tree.root())).isFalse();
        for (var step = 0; step < path.size(); step++) {
            var wrong = new ArrayList<>(path);
            wrong.set(step, leaves.getFirst());
            assertThat(MerkleTree.leads(leaves.get(4), 4, 11, wrong, tree.root()))
                    .as("step %d", step)
                    .isFalse();
        }
    }

    private static List<byte[]> leaves(int size) throws Exception {
        var leaves = new ArrayList<byte[]>();
        for (var it : IntStream.range(0, size).toArray()) leaves.add(sha256(new byte[] {0}, new byte[] {(byte) it}));
        return leaves;
    }

    /** As RFC 9162, section 2.1.1, says it. */
    private static byte[] rootByDefinition(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) return leaves.getFirst();
        var split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {1},
                rootByDefinition(leaves.subList(0, split)),
                rootByDefinition(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) digest.update(part);
        return digest.digest();
    }
}
