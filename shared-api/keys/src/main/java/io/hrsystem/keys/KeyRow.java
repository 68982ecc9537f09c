package io.hrsystem.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.RetentionClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A subject's key as the database has it: encrypted by a version of its company's keyset. */
@SuppressWarnings("ArrayRecordComponent")
record KeyRow(UUID id, KeyName name, byte[] wrapped, int tenantVersion) {
    static final String COLUMNS = "key_id, tenant_id, subject, retention, wrapped, tenant_version";

    static KeyRow of(ResultSet row, int number) throws SQLException {
        return new KeyRow(
                row.getObject(1, UUID.class),
                new KeyName(new TenantId(row.getString(2)), row.getString(3), RetentionClass.valueOf(row.getString(4))),
                row.getBytes(5),
                row.getInt(6));
    }

    /** What its encryption is bound to. */
    byte[] context() {
        return context(id);
    }

    static byte[] context(UUID id) {
        return id.toString().getBytes(UTF_8);
    }
}
