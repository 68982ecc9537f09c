package io.hrsystem.query.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.Times;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Dates and times as ISO 8601 texts, money as a number. */
final class Scalars {
    static final List<GraphQLScalarType> ALL = List.of(
            scalar("Date", "A calendar date: 2026-03-02", Times::date),
            scalar("YearMonth", "A month of the calendar: 2026-03", it -> YearMonth.from(Times.date(it + "-01"))),
            scalar("LocalTime", "A time of day: 09:00", Times::time),
            scalar(
                    "LocalDateTime",
                    "A date and a time of the company's clock: 2026-03-02T09:00",
                    Scalars::localDateTime),
            scalar("DateTime", "An instant in UTC: 2026-03-02T00:00:00Z", Times::instant),
            GraphQLScalarType.newScalar()
                    .name("Won")
                    .description("Whole won, as a number; those of many people are more than an Int holds")
                    .coercing(new WholeNumber())
                    .build());

    private Scalars() {}

    private static LocalDateTime localDateTime(String entered) {
        var day = entered.split("T", 2);
        return Times.date(day[0]).atTime(Times.time(day.length == 2 ? day[1] : ""));
    }

    private static GraphQLScalarType scalar(String name, String description, Function<String, Object> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new Text(name, parse))
                .build();
    }

    /** Of answers only: nobody is asked for one. */
    private record WholeNumber() implements Coercing<Long, Long> {
        @Override
        public Long serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof Number number) return number.longValue();
            throw new CoercingSerializeException("no number");
        }
    }

    private record Text(String name, Function<String, Object> parse) implements Coercing<Object, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return parse.apply(input.toString());
            } catch (OutOfBounds e) {
                throw new CoercingParseValueException("not a " + name + ": '" + input + "'");
            }
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                if (input instanceof StringValue text) return parse.apply(text.getValue());
            } catch (OutOfBounds e) {
                throw new CoercingParseLiteralException("not a " + name);
            }
            throw new CoercingParseLiteralException("not a " + name);
        }
    }
}
