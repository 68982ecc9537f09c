package io.hrsystem.deploy.local.verify;

import io.hrsystem.contract.seals.RecoveryRecord;
import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.Signed;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The seals of a package: signed, one behind the other, and where history was set back, with the word of who did it. */
final class Chain {
    private final Findings findings;
    private final @Nullable LedgerFolder ledger;
    private final Map<String, SealKey> keys = new TreeMap<>();
    private final Map<String, Integer> signed = new TreeMap<>();
    private final Map<String, RecoveryRecord> recoveries = new HashMap<>();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private @Nullable Signed last;

    Chain(Findings findings, @Nullable LedgerFolder ledger) {
        this.findings = findings;
        this.ledger = ledger;
    }

    /** Streams it: there may be a seal for each minute of years. */
    void read(InputStream in) throws IOException {
        try (var json = JsonMapper.shared().createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                each(json, text -> {
                    try {
                        take(name, text);
                    } catch (IllegalArgumentException e) {
                        findings.fault("seals.json: %s (%s)", String.valueOf(e.getMessage()), text);
                    }
                });
            }
        } catch (JacksonException e) {
            findings.fault("seals.json cannot be read: %s", e.getOriginalMessage());
        }
    }

    private static void each(JsonParser json, Consumer<String> reader) {
        json.nextToken();
        while (json.nextToken() == JsonToken.VALUE_STRING) reader.accept(json.getString());
    }

    private void take(String name, String text) {
        switch (name) {
            case "keys" -> {
                var key = SealKey.parse(text);
                keys.put(key.id(), key);
            }
            case "recoveries" -> takeRecovery(Signed.parse(text));
            case "seals" -> takeSeal(Signed.parse(text));
            default -> findings.fault("seals.json has an unknown part %s", name);
        }
    }

    private void takeRecovery(Signed it) {
        if (!isSigned(it)) findings.fault("The recovery %s is not signed by its key", it.statement());
        else recoveries.put(it.hash(), RecoveryRecord.parse(it.statement()));
    }

    private void takeSeal(Signed it) {
        var seal = Seal.parse(it.statement());
        if (!isSigned(it)) findings.fault("Seal %d is not signed by its key", seal.number());
        var before = last;
        if (before != null) {
            if (!seal.previous().equals(before.hash())
                    || seal.number() != Seal.parse(before.statement()).number() + 1)
                findings.fault("Seal %d does not follow the one before it", seal.number());
        }
        if (!seal.recovery().equals(Seal.NONE)) checkRecovery(seal);
        if (ledger != null) ledger.check(it, seal, findings);
        roots.put(seal.number(), HexFormat.of().parseHex(seal.root()));
        last = it;
    }

    private void checkRecovery(Seal seal) {
        var recovery = recoveries.get(seal.recovery());
        if (recovery == null || !recovery.common().equals(seal.previous()))
            findings.fault("Seal %d goes on from another history without a signed recovery", seal.number());
        else
            findings.note(
                    "Before seal %d the events were set back (recovery %s): seals of the lost history, up to %d, hold"
                            + " no more",
                    seal.number(), recovery.recoveryId(), recovery.lostNumber());
    }

    private boolean isSigned(Signed it) {
        signed.merge(it.keyId(), 1, Integer::sum);
        var key = keys.get(it.keyId());
        return key != null && it.isBy(key);
    }

    /** Null if the package has no such seal. */
    byte @Nullable [] root(long number) {
        return roots.get(number);
    }

    int size() {
        return roots.size();
    }

    /** By which keys, with how many statements of each. */
    Map<String, Integer> signers() {
        return signed;
    }
}
