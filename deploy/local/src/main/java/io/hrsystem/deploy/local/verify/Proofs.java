package io.hrsystem.deploy.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.CompanyLeaf;
import io.hrsystem.contract.seals.MerkleTree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How the company's events are in the seals: for each a tree over its events, and the way from that to the seal. */
final class Proofs {
    /** The names in the file. */
    record Proof(long seal, int events, String root, int place, int companies, List<String> path) {}

    private final String tenant;
    private final Chain chain;
    private final Findings findings;
    private final Map<Long, CompanyLeaf> companies = new HashMap<>();

    Proofs(String tenant, Chain chain, Findings findings) {
        this.tenant = tenant;
        this.chain = chain;
        this.findings = findings;
    }

    void take(int number, byte[] line) {
        try {
            var proof = JsonMapper.shared().readValue(line, Proof.class);
            var company = new CompanyLeaf(tenant, proof.events(), OneForm.hex(proof.root()));
            var root = chain.root(proof.seal());
            var path = proof.path().stream().map(OneForm::hex).toList();
            if (!Arrays.equals(JsonMapper.shared().writeValueAsBytes(proof), line)
                    || root == null
                    || !MerkleTree.leads(company.hash(), proof.place(), proof.companies(), path, root))
                findings.fault("The company's events of seal %d are not proven by it", proof.seal());
            else companies.put(proof.seal(), company);
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            findings.fault("Line %d of proofs.jsonl cannot be read: %s", number, new String(line, UTF_8));
        }
    }

    /** Null if there is none, or a wrong one. */
    @Nullable
    CompanyLeaf of(long seal) {
        return companies.get(seal);
    }

    /** How many events of the company there are in the seals. */
    long sealed() {
        return companies.values().stream().mapToLong(CompanyLeaf::events).sum();
    }
}
