package io.hrsystem.query.platform.packages;

import io.hrsystem.contract.seals.CompanyLeaf;
import io.hrsystem.contract.seals.MerkleTree;
import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.bulk.CompanyEvents;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.ReadTogether;
import io.hrsystem.query.platform.packages.KeptSeals.Part;
import io.hrsystem.query.platform.packages.KeptSeals.Range;
import io.hrsystem.query.platform.packages.PackageLines.Line;
import io.hrsystem.query.platform.packages.PackageLines.Manifest;
import io.hrsystem.query.platform.packages.PackageLines.Proof;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a package seal by seal: memory holds the company's part of one, which is bounded, whatever the period. */
@Component
final class PackageWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptSeals seals;
    private final CompanyEvents events;
    private final EventSerializer serializer;

    PackageWriter(KeptSeals seals, CompanyEvents events, EventSerializer serializer) {
        this.seals = seals;
        this.events = events;
        this.serializer = serializer;
    }

    /** Whether all that can be in it is sealed. */
    boolean isReady(AskedPackage it) {
        return seals.of(it.until()).isPresent();
    }

    void write(AskedPackage asked, OutputStream out) throws IOException {
        var range = range(asked);
        var page = new PackagePage(asked, range, seals.keys());
        try (var file = new SummedFile(out)) {
            file.begin("manifest.json");
            file.line(JSON.writeValueAsString(Manifest.of(asked, range)));
            file.end();
            file.begin("seals.json");
            if (range == null) writeChain(file, new Range(1, 0));
            else writeChain(file, range);
            file.end();
            file.begin("proofs.jsonl");
            if (range != null) writeProofs(file, asked, range);
            file.end();
            file.begin("events.jsonl");
            if (range != null) writeEvents(file, asked, range, page);
            file.end();
            file.begin("index.html");
            file.line(page.html());
            file.end();
        }
    }

    /** From the first seal that is needed to the last; null if there are no events. */
    private @Nullable Range range(AskedPackage asked) {
        return events.recorded(asked.company(), asked.begins(), asked.ends())
                .map(seals::of)
                .map(it -> new Range(
                        it.first(), Math.min(it.last(), seals.of(asked.until()).orElseThrow())))
                .filter(it -> it.first() <= it.last())
                .orElse(null);
    }

    private void writeChain(SummedFile file, Range range) throws IOException {
        file.line("{\"keys\":" + JSON.writeValueAsString(texts(seals.keys())) + ",");
        file.line("\"recoveries\":"
                + JSON.writeValueAsString(
                        seals.recoveries(range).stream().map(Signed::text).toList()) + ",");
        file.line("\"seals\":[");
        for (var after = range.first() - 1; after < range.last(); ) {
            var chain = seals.chain(after, range.last());
            if (chain.isEmpty()) break;
            after += chain.size();
            var separator = after < range.last() ? "," : "";
            file.line(
                    chain.stream().map(it -> JSON.writeValueAsString(it.text())).collect(Collectors.joining(",\n"))
                            + separator);
        }
        file.line("]}");
    }

    private static List<String> texts(List<SealKey> keys) {
        return keys.stream().map(SealKey::text).toList();
    }

    private void writeProofs(SummedFile file, AskedPackage asked, Range range) throws IOException {
        for (var parts = parts(asked, range.first() - 1, range);
                !parts.isEmpty();
                parts = parts(asked, parts.getLast().number(), range))
            for (var part : parts) file.line(JSON.writeValueAsString(proof(part)));
    }

    private Proof proof(Part part) {
        var companies = seals.companies(part.number());
        var place = companies.stream()
                .map(CompanyLeaf::tenant)
                .toList()
                .indexOf(part.company().tenant());
        var tree = new MerkleTree(companies.stream().map(CompanyLeaf::hash).toList());
        return Proof.of(part.number(), part.company(), place, companies.size(), tree.path(place));
    }

    private void writeEvents(SummedFile file, AskedPackage asked, Range range, PackagePage page) throws IOException {
        var subject = new Subject(asked.asked().employeeId());
        for (var parts = parts(asked, range.first() - 1, range);
                !parts.isEmpty();
                parts = parts(asked, parts.getLast().number(), range))
            for (var part : parts) writeEvents(file, asked, part, subject, page);
    }

    private void writeEvents(SummedFile file, AskedPackage asked, Part part, Subject subject, PackagePage page)
            throws IOException {
        var all = events.between(asked.company(), part.after(), part.until());
        // somebody has removed them: the proof says how many there were
        if (all.isEmpty()) return;
        var tree = new MerkleTree(all.stream().map(it -> it.leaf().hash()).toList());
        var together = new ReadTogether();
        for (var place = 0; place < all.size(); place++) {
            var event = all.get(place);
            if (!isIn(asked, subject, event)) continue;
            var values = serializer.disclosed(event, together);
            var line = Line.of(event, part.number(), place, tree.path(place), values);
            file.line(JSON.writeValueAsString(line));
            page.add(line);
        }
    }

    private static boolean isIn(AskedPackage asked, Subject subject, EventRow event) {
        var isAbout = subject.isIn(event);
        return isAbout && asked.isWithin(event);
    }

    private List<Part> parts(AskedPackage asked, long after, Range range) {
        return seals.parts(asked.company(), after, range.last());
    }
}
