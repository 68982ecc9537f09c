package io.hrsystem.contract.seals;

/**
 * What one seal says of one company.
 *
 * @param events how many of its events are sealed
 * @param root of the tree over them
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompanyLeaf(String tenant, int events, byte[] root) {
    private static final String FORM = "hr-company/1";

    public byte[] hash() {
        return new Sha256(MerkleTree.LEAF)
                .part(FORM)
                .part(tenant)
                .part(Integer.toString(events))
                .part(root)
                .hash();
    }
}
