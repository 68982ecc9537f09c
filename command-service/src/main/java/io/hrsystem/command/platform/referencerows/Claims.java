package io.hrsystem.command.platform.referencerows;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;

/** Values that one owner has and nobody else of the same company, or of the whole platform. */
public final class Claims {
    public static final String TABLE = "claim";

    private static final String TAKEN = "_TAKEN";

    private Claims() {}

    /** @param refusal if another owner has the value; the claim is of what it says is taken */
    public static void take(
            TransactionalWrites rows, TenantId tenant, RefusalCode refusal, String value, String owner) {
        rows.add("SELECT claim(?, ?, ?, ?)", tenant.value(), kindOf(refusal), value, owner);
    }

    /** The same for a personal value, of which only a hash is kept; one that has been erased is free. */
    public static void takePersonal(
            TransactionalWrites rows, TenantId tenant, RefusalCode refusal, PersonalValue value, String owner) {
        if (value.isErased()) return;
        rows.add("SELECT claim_personal(?, ?, ?, ?)", tenant.value(), kindOf(refusal), value.value(), owner);
    }

    private static String kindOf(RefusalCode refusal) {
        if (!refusal.name().endsWith(TAKEN)) throw new IllegalArgumentException(refusal + " is not about a claim");
        return refusal.name().substring(0, refusal.name().length() - TAKEN.length());
    }
}
