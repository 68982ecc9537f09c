package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * All that {@link CommandRequest} has been told.
 *
 * @param tenant whose data it changes
 * @param rows what is written with its events and is no fact
 */
record CommandCall<T, C extends AggregateCommand, A>(
        Request request,
        TenantId tenant,
        Object body,
        Preconditions<T> preconditions,
        Function<T, C> decision,
        BiConsumer<C, TransactionalWrites> rows,
        Class<A> answerType,
        Function<C, A> answer) {}
