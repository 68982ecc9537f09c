package io.hrsystem.deploy.local.verify;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.seals.RecoveryRecord;
import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.contract.seals.SignedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger outside tells of seals and certificates; it knows of histories that a package does not show. */
final class LedgerFolder {
    private record Told(long number, Signed seal) {}

    private record Recovered(long number, String hash, RecoveryRecord record) {}

    private final Map<Long, List<Told>> seals = new HashMap<>();
    private final List<Recovered> recoveries = new ArrayList<>();
    private final Map<String, SignedDocument> certificates = new HashMap<>();
    private HeldHistory held = HeldHistory.ALL;

    /** @param folder the one that {@code hr.ledger.folder} names */
    static LedgerFolder read(Path folder) throws IOException {
        var ledger = new LedgerFolder();
        var entries = folder.resolve("ledger");
        try (var files = Files.list(Files.isDirectory(entries) ? entries : folder)) {
            for (var file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) ledger.take(file);
        }
        ledger.findHeld();
        return ledger;
    }

    private void findHeld() {
        if (recoveries.isEmpty()) return;
        var last = recoveries.getLast();
        var byHash = new HashMap<String, Seal>();
        for (var told : seals.values())
            for (var each : told)
                byHash.put(each.seal().hash(), Seal.parse(each.seal().statement()));
        held = HeldHistory.of(last.number(), last.record().common(), byHash);
    }

    private void take(Path file) throws IOException {
        var entry = JsonMapper.shared().readTree(Files.readAllBytes(file));
        var number = entry.path("number").asLong();
        var subject = entry.path("subject").asString("");
        switch (entry.path("kind").asString("")) {
            case "seals.Sealed" -> {
                var signed = Signed.parse(subject);
                seals.computeIfAbsent(Seal.parse(signed.statement()).number(), _ -> new ArrayList<>())
                        .add(new Told(number, signed));
            }
            case "seals.Recovered" -> {
                var signed = Signed.parse(subject);
                recoveries.add(new Recovered(number, signed.hash(), RecoveryRecord.parse(signed.statement())));
            }
            case "tenants.CertificateIssued" ->
                certificates.put(
                        subject,
                        new SignedDocument(
                                entry.path("details").path("document").asString(""),
                                entry.path("details").path("signature").asString("")));
            // the ledger tells more than that
            default -> {}
        }
    }

    /** @param file nothing of which is wrong by itself */
    void check(CertificateFile file, Findings findings) {
        var content = requireNonNull(file.content());
        var told = certificates.get(content.id().value());
        if (told == null) findings.fault("%s: it is not in the ledger", file.title());
        else if (!told.equals(file.signed())) findings.fault("%s: the ledger has another one", file.title());
    }

    void check(Signed signed, Seal seal, Findings findings) {
        var told = seals.getOrDefault(seal.number(), List.of());
        var own = told.stream().filter(it -> it.seal().equals(signed)).findFirst();
        if (own.isEmpty()) findings.fault("Seal %d is not in the ledger", seal.number());
        else if (isLost(own.get(), seal.number()))
            findings.fault("Seal %d belongs to a history that was lost", seal.number());
        var rivals = told.stream().filter(it -> !it.seal().equals(signed)).toList();
        if (rivals.stream().anyMatch(it -> !isLost(it, seal.number())))
            findings.fault("The ledger has two seals %d, and no recovery says which of them holds", seal.number());
        var fork = recoveries.stream()
                .filter(it -> it.record().common().equals(seal.previous()))
                // what was told before could not name it
                .filter(it -> own.isEmpty() || it.number() < own.get().number())
                .map(Recovered::hash)
                .toList();
        if (!rivals.isEmpty() && !fork.isEmpty() && !fork.contains(seal.recovery()))
            findings.fault("Seal %d does not name the recovery that lets it follow", seal.number());
    }

    private boolean isLost(Told told, long number) {
        return held.isLost(told.number(), number, told.seal().hash());
    }
}
