package io.hrsystem.query.platform.projections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a value travels to PostgreSQL: as an element of an array, in a result, and in binary COPY. */
enum ColumnType {
    TEXT("text", String.class) {
        @Override
        byte[] binary(Object value) {
            return ((String) value).getBytes(UTF_8);
        }
    },
    INT4("int4", Integer.class) {
        @Override
        byte[] binary(Object value) {
            return ByteBuffer.allocate(4).putInt((Integer) value).array();
        }
    },
    INT8("int8", Long.class) {
        @Override
        byte[] binary(Object value) {
            return eight((Long) value);
        }
    },
    BOOL("bool", Boolean.class) {
        @Override
        byte[] binary(Object value) {
            return new byte[] {(byte) ((Boolean) value ? 1 : 0)};
        }
    },
    DATE("date", LocalDate.class) {
        @Override
        byte[] binary(Object value) {
            var days = Math.toIntExact(DAYS.between(EPOCH, (LocalDate) value));
            return ByteBuffer.allocate(4).putInt(days).array();
        }
    },
    TIME("time", LocalTime.class) {
        @Override
        byte[] binary(Object value) {
            return eight(((LocalTime) value).toNanoOfDay() / 1_000);
        }
    },
    TIMESTAMPTZ("timestamptz", Instant.class) {
        @Override
        byte[] binary(Object value) {
            return eight(MICROS.between(EPOCH.atStartOfDay().toInstant(UTC), (Instant) value));
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            var value = row.getObject(index, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    };

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    final String sql;
    final Class<?> java;

    ColumnType(String sql, Class<?> java) {
        this.sql = sql;
        this.java = java;
    }

    abstract byte[] binary(Object value);

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, java);
    }

    static ColumnType of(Class<?> java) {
        for (var type : values()) if (type.java == java) return type;
        throw new IllegalArgumentException("no column type for " + java);
    }

    private static byte[] eight(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
