package io.hrsystem.query.platform.projections.table;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a value travels to PostgreSQL: as an element of an array, in a result, and in binary COPY. Each takes what arrives
 * as the same value by any of the ways, and nothing else.
 */
public enum ColumnType {
    TEXT("text", String.class) {
        /** No NUL, which PostgreSQL does not store, and no half of a character, which has no UTF-8. */
        @Override
        boolean takes(Object value) {
            return ((String) value)
                    .codePoints()
                    .noneMatch(it -> it == 0 || Character.getType(it) == Character.SURROGATE);
        }

        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.text((String) value);
        }
    },
    INT4("int4", Integer.class) {
        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.int4((Integer) value);
        }
    },
    INT8("int8", Long.class) {
        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.int8((Long) value);
        }
    },
    BOOL("bool", Boolean.class) {
        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.bool((Boolean) value);
        }
    },
    DATE("date", LocalDate.class) {
        @Override
        boolean takes(Object value) {
            return hasFourDigits(((LocalDate) value).getYear());
        }

        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.int4((int) (((LocalDate) value).toEpochDay() - EPOCH_DAY));
        }
    },
    TIME("time", LocalTime.class) {
        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.int8(((LocalTime) value).toNanoOfDay() / 1_000);
        }
    },
    TIMESTAMPTZ("timestamptz", Instant.class) {
        @Override
        boolean takes(Object value) {
            return hasFourDigits(((Instant) value).atOffset(UTC).getYear());
        }

        @Override
        void copy(Object value, BinaryCopy copy) {
            var at = (Instant) value;
            copy.int8((at.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + at.getNano() / 1_000);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            var value = row.getObject(index, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    },
    JSON("json", String.class) {
        @Override
        boolean takes(Object value) {
            return TEXT.takes(value);
        }

        @Override
        void copy(Object value, BinaryCopy copy) {
            copy.text((String) value);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    };

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final long EPOCH_DAY = EPOCH.toEpochDay();
    private static final long EPOCH_SECOND = EPOCH.toEpochSecond(LocalTime.MIN, UTC);

    /** What PostgreSQL calls it. */
    public final String sql;

    final Class<?> java;

    ColumnType(String sql, Class<?> java) {
        this.sql = sql;
        this.java = java;
    }

    /** Whether the database has such a value. */
    boolean takes(Object value) {
        return true;
    }

    /** In ISO 8601 the others are written in another way, which PostgreSQL reads as something else or not at all. */
    private static boolean hasFourDigits(int year) {
        return year >= 1 && year <= 9_999;
    }

    abstract void copy(Object value, BinaryCopy copy);

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, java);
    }

    /** A plain text is no JSON. */
    static ColumnType of(Class<?> java) {
        for (var type : values()) if (type.java == java) return type;
        throw new IllegalArgumentException("no column type for " + java);
    }
}
