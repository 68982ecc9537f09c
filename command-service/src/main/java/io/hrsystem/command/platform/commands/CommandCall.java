package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that {@link CommandRequest} has been told.
 *
 * @param tenant whose data it changes
 * @param others what happens to other aggregates with it
 * @param rows what is written with its events and is no fact
 * @param answer to the command and what the aggregate has returned
 */
record CommandCall<T, C extends AggregateCommand, A>(
        Request request,
        TenantId tenant,
        Object body,
        Preconditions<T> preconditions,
        Function<T, C> decision,
        BiFunction<C, @Nullable Object, List<? extends AggregateCommand>> others,
        BiConsumer<C, TransactionalWrites> rows,
        Class<A> answerType,
        BiFunction<C, @Nullable Object, A> answer) {}
