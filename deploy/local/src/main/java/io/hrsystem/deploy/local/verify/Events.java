package io.hrsystem.deploy.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.Commitment;
import io.hrsystem.contract.seals.MerkleTree;
import io.hrsystem.deploy.local.verify.EventLine.Value;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks events one by one: that each is as it was sealed, and that what is disclosed of it is what was meant. */
final class Events {
    private static final String SEALED = "$e";

    private final Manifest manifest;
    private final Proofs proofs;
    private final Findings findings;
    private int count;
    private int disclosed;
    private int erased;
    private int unchecked;

    Events(Manifest manifest, Proofs proofs, Findings findings) {
        this.manifest = manifest;
        this.proofs = proofs;
        this.findings = findings;
    }

    void take(int number, byte[] line) {
        count++;
        try {
            var event = JsonMapper.shared().readValue(line, EventLine.class);
            var fault = fault(event, line);
            if (fault != null) findings.fault("Event %s (line %d): %s", named(event), number, fault);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException _) {
            findings.fault("Event %s (line %d): it cannot be read", EventLine.named(line), number);
        }
    }

    private @Nullable String fault(EventLine event, byte[] line) {
        if (!event.event().equals(event.end())) return "its ends name two events";
        if (!Arrays.equals(JsonMapper.shared().writeValueAsBytes(event), line)) return "it is not as it was written";
        if (!isSealed(event, event.event())) return "it is not what was sealed";
        if (!manifest.asksFor(event)) return "it was not asked for";
        return faultOfValues(event);
    }

    /** If one end is damaged it is the other that was sealed. */
    private String named(EventLine event) {
        return isSealed(event, event.end()) ? event.end() : event.event();
    }

    private boolean isSealed(EventLine event, String id) {
        var company = proofs.of(event.seal());
        var path = event.path().stream().map(OneForm::hex).toList();
        return company != null
                && MerkleTree.leads(event.leaf(id).hash(), event.place(), company.events(), path, company.root());
    }

    private @Nullable String faultOfValues(EventLine event) {
        var sealed = sealedIn(event.payload());
        var fields = new ArrayList<String>();
        for (var value : event.values()) {
            fields.add(value.field());
            var stored = sealed.get(value.field());
            if (stored == null || !isMeant(event, value, stored))
                return "%s is not the value that was stored".formatted(value.field());
        }
        return fields.equals(new ArrayList<>(sealed.keySet())) ? null : "values of it are missing";
    }

    private boolean isMeant(EventLine event, Value value, String stored) {
        if (value.value() == null || value.salt() == null) {
            erased++;
            return value.value() == null && value.salt() == null;
        }
        var commitment = Commitment.in(stored);
        if (commitment.isEmpty()) {
            unchecked++;
            findings.note("Event %s: %s was stored before values could be checked", event.event(), value.field());
            return true;
        }
        disclosed++;
        var context = Commitment.context(event.tenant(), event.stream(), event.type(), value.field());
        var meant = Commitment.of(
                context, OneForm.base64(value.salt()), value.value().getBytes(UTF_8));
        return Arrays.equals(meant, commitment.get());
    }

    /** By field, in their order. */
    private static Map<String, String> sealedIn(String payload) {
        var sealed = new LinkedHashMap<String, String>();
        JsonMapper.shared().readTree(payload).propertyStream().forEach(it -> {
            var text = it.getValue().path(SEALED);
            if (text.isString()) sealed.put(it.getKey(), text.asString());
        });
        return sealed;
    }

    String summary() {
        return "%d events, %d of their personal values checked, %d erased, %d that cannot be checked"
                .formatted(count, disclosed, erased, unchecked);
    }

    int count() {
        return count;
    }
}
