package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a command, said in the order in which it happens: what is asked first, what is decided on
 * that, what is answered. Nothing happens before it is answered.
 */
public final class CommandRequest {
    private final Commands commands;
    private final Request request;
    private final TenantId tenant;
    private final Object body;

    CommandRequest(Commands commands, Request request, TenantId tenant, Object body) {
        this.commands = commands;
        this.request = request;
        this.tenant = tenant;
        this.body = body;
    }

    /** Asks for what the decision needs, in the first message, with the gate. */
    public <T> Asked<T> asking(Preconditions<T> preconditions) {
        return new Asked<>(this, preconditions);
    }

    /** For a command that is known beforehand. */
    public <C extends AggregateCommand> Decided<Boolean, C> sending(C command) {
        return asking(Preconditions.none(command.stream())).deciding(_ -> command);
    }

    /** A request of which is known what it asks. */
    public record Asked<T>(CommandRequest request, Preconditions<T> preconditions) {
        /** @param decision a function of what was found alone; it refuses, or says what is to be done */
        public <C extends AggregateCommand> Decided<T, C> deciding(Function<T, C> decision) {
            return new Decided<>(request, preconditions, decision, (_, _) -> List.of(), (_, _) -> {});
        }
    }

    /** A request of which is known how it is decided. */
    public record Decided<T, C extends AggregateCommand>(
            CommandRequest request,
            Preconditions<T> preconditions,
            Function<T, C> decision,
            BiFunction<C, @Nullable Object, List<? extends AggregateCommand>> others,
            BiConsumer<C, TransactionalWrites> rows) {
        /** Does with an accepted command what has to happen to other aggregates, in the same transaction. */
        public Decided<T, C> alsoSending(Function<C, List<? extends AggregateCommand>> more) {
            return new Decided<>(request, preconditions, decision, (command, _) -> more.apply(command), rows);
        }

        /** The same with what hangs on what the aggregate has returned. */
        public <R> Decided<T, C> alsoSending(
                Class<R> returned, BiFunction<C, R, List<? extends AggregateCommand>> more) {
            return new Decided<>(
                    request,
                    preconditions,
                    decision,
                    (command, result) -> more.apply(command, Objects.requireNonNull(returned.cast(result))),
                    rows);
        }

        /** Writes with the events of an accepted command what is no fact, such as the hash of a secret. */
        public Decided<T, C> writing(BiConsumer<C, TransactionalWrites> more) {
            return new Decided<>(request, preconditions, decision, others, rows.andThen(more));
        }

        /**
         * Does all of it; a repeated key is answered as the first time.
         *
         * @throws io.hrsystem.platform.Refusal if it may not be done; nothing has changed then
         */
        @SuppressWarnings("unchecked") // an answer is a record, whose class has no subclass
        public <A> Answer<A> answering(A answer) {
            return answering((Class<A>) answer.getClass(), _ -> answer);
        }

        /** The same with an answer that hangs on the command. */
        public <A> Answer<A> answering(Class<A> type, Function<C, A> answer) {
            return handled(type, (command, _) -> answer.apply(command));
        }

        /** The same with an answer that hangs on what the aggregate has returned. */
        public <R, A> Answer<A> answering(Class<A> type, Class<R> returned, Function<R, A> answer) {
            return handled(type, (_, result) -> answer.apply(Objects.requireNonNull(returned.cast(result))));
        }

        private <A> Answer<A> handled(Class<A> type, BiFunction<C, @Nullable Object, A> answer) {
            return request.commands.handle(new CommandCall<>(
                    request.request,
                    request.tenant,
                    request.body,
                    preconditions,
                    decision,
                    others,
                    rows,
                    type,
                    answer));
        }
    }
}
