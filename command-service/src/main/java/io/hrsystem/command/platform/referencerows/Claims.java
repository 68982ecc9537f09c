package io.hrsystem.command.platform.referencerows;

import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;
import org.springframework.stereotype.Component;

/** Values that one owner has and nobody else of the same company, or of the whole platform. */
@Component
public final class Claims {
    public static final String TABLE = "claim";

    private static final String TAKEN = "_TAKEN";

    private final KeyedHash hash;

    public Claims(KeyedHash hash) {
        this.hash = hash;
    }

    /** @param refusal if another owner has the value; the claim is of what it says is taken */
    public void take(TransactionalWrites rows, TenantId tenant, RefusalCode refusal, String value, String owner) {
        rows.add("SELECT claim(?, ?, ?, ?)", tenant.value(), kindOf(refusal), value, owner);
    }

    /**
     * The same for a personal value, of which only a keyed hash is kept; one that has been erased is free. No two
     * companies and no two kinds of claim have the same hash, so that rows say nothing of who is in several of them.
     */
    public void takePersonal(
            TransactionalWrites rows, TenantId tenant, RefusalCode refusal, PersonalValue value, String owner) {
        if (value.isErased()) return;
        take(rows, tenant, refusal, hashOf(tenant, refusal, value), owner);
    }

    /** What is in the row of a claim instead of a personal value. */
    public String hashOf(TenantId tenant, RefusalCode refusal, PersonalValue value) {
        return hash.of("claim." + kindOf(refusal), tenant.value() + ":" + value.value());
    }

    private static String kindOf(RefusalCode refusal) {
        if (!refusal.name().endsWith(TAKEN)) throw new IllegalArgumentException(refusal + " is not about a claim");
        return refusal.name().substring(0, refusal.name().length() - TAKEN.length());
    }
}
