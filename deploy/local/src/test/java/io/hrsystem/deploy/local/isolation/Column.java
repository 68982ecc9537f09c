package io.hrsystem.deploy.local.isolation;

import java.util.List;
import java.util.Random;

/**
 * A column as the catalog has it.
 *
 * @param local whether its values are made by the database itself, and so tell nothing of the rows
 * @param allowed the only texts that it takes; empty if it takes any
 */
record Column(String name, String type, boolean local, List<String> allowed) {
    private static final int IDS = 4;

    /** As settings and hours of work are kept, so that the functions that look into them find something. */
    private static final String JSON = """
        {"zone": "Asia/Seoul", "days": [{"dayOfWeek": "MONDAY", "start": "09:00:00", "end": "18:00:00", "breaks": []}],
         "graceMinutes": 10, "startOfDay": "00:00:00", "canary": "%s"}\
        """;

    /** A literal of this column's type, as it may stand in a row of this company. */
    String value(Company company, int place, Random random, List<String> words) {
        return switch (type) {
            case "text" -> quoted(text(company, random, words));
            case "text[]" -> "ARRAY[" + quoted(company.id()) + "]";
            case "bytea" -> quoted(company.id() + random.nextInt(IDS)) + "::bytea";
            case "json", "jsonb" -> quoted(JSON.formatted(company.id()).replace("\n", "")) + "::" + type;
            case "uuid" -> "md5(" + quoted(company.id() + random.nextInt()) + ")::uuid";
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
                Integer.toString(company.number() + random.nextInt(IDS));
            // later columns have later days: what ends does so after it has begun
            case "date" -> "DATE '%d-01-01' + %d".formatted(company.year(), 40 * place + random.nextInt(IDS));
            case "timestamp with time zone" ->
                "TIMESTAMPTZ '%d-01-01Z' + interval '%d days'"
                        .formatted(company.year(), 40 * place + random.nextInt(IDS));
            case "timestamp without time zone" ->
                "TIMESTAMP '%d-01-01' + interval '%d days'".formatted(company.year(), 40 * place + random.nextInt(IDS));
            case "time without time zone" -> "TIME '09:0%d'".formatted(random.nextInt(IDS));
            default -> throw new IllegalStateException("No value is known for columns of type " + type);
        };
    }

    private String text(Company company, Random random, List<String> words) {
        if (!allowed.isEmpty()) return allowed.get(random.nextInt(allowed.size()));
        if (name.equals("tenant_id")) return company.id();
        return switch (random.nextInt(4)) {
            case 0 -> company.id();
            case 1 -> words.isEmpty() ? company.id() : words.get(random.nextInt(words.size()));
            default -> company.id() + "-" + random.nextInt(IDS);
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
