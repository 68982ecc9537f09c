package io.hrsystem.command.platform.idempotency;

import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Only accepted answers are stored, without their secrets, in the transaction of the command. */
public final class StoredResponses {
    /** Of the last event; there are events if there is a transaction id, for they are the first to be written. */
    private static final String LAST_POSITION = """
        CASE WHEN pg_current_xact_id_if_assigned() IS NOT NULL
          THEN pg_current_xact_id_if_assigned()::text || '.' || currval('event_pos_seq') END\
        """;

    private static final String STORE = """
        INSERT INTO stored_response (tenant_id, actor, idempotency_key, fingerprint, answer, position)
        VALUES (?, ?, ?, ?, ?, %s)\
        """.formatted(LAST_POSITION);

    private final JsonMapper json;
    private final Fingerprint fingerprint;

    /** @param hash of what was asked for */
    public StoredResponses(JsonMapper json, KeyedHash hash) {
        this.json = json;
        this.fingerprint = new Fingerprint(hash);
    }

    /**
     * Null without a key.
     *
     * @param address method, route and path of the call; with the body they are what a repeated key must match
     */
    public @Nullable IdempotencyKey keyOf(Caller caller, @Nullable String key, String address, Object body) {
        if (key == null) return null;
        var asked = fingerprint.of(caller, address, json.writeValueAsString(body));
        return new IdempotencyKey(caller.tenant(), caller.actor(), key, asked);
    }

    /** @throws Refusal IDEMPOTENCY_KEY_REUSED if the key was used for something else */
    public <A> A repeat(StoredResponse stored, IdempotencyKey key, Class<A> type) {
        if (!stored.fingerprint().equals(key.fingerprint())) throw Refusal.of(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        return json.readValue(stored.answer(), type);
    }

    /** @param entered the tenant that the transaction is in, which is not the caller's if that is a super admin */
    public void store(TransactionalWrites rows, IdempotencyKey key, TenantId entered, Object answer) {
        var foreign = !key.caller().equals(entered);
        if (foreign) rows.add(TenantGate.ENTER, key.caller().value());
        rows.add(STORE, key.caller().value(), key.actor(), key.value(), key.fingerprint(), withoutSecret(answer));
        if (foreign) rows.add(TenantGate.ENTER, entered.value());
    }

    private String withoutSecret(Object answer) {
        return json.writeValueAsString(answer instanceof Secretive secretive ? secretive.withoutSecret() : answer);
    }
}
