package io.hrsystem.command.platform.recovery;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.Map;
import java.util.function.Function;

/** What a feature does about decisions of its own that were lost; they are brought in the order in which they were made. */
public interface LostDecisions {
    /** What became of one. */
    enum State {
        /** It holds again. */
        APPLIED,
        /** It cannot hold again, so that what it was about is closed until a person opens it. */
        CLOSED
    }

    /** Makes one hold again, or closes what it was about; in the transaction in which that is noted. */
    interface Way {
        /**
         * A refusal closes it too: there is nothing then that it could be about.
         *
         * @param rows written with the events
         */
        State again(LostDecision lost, CommandSender commands, TransactionalWrites rows);

        /** By a command that changes nothing if it holds already. */
        static Way by(Function<LostDecision, AggregateCommand> command) {
            return (lost, commands, _) -> {
                commands.send(command.apply(lost));
                return State.APPLIED;
            };
        }
    }

    /** By the event that tells of the decision. */
    Map<Class<? extends DomainEvent>, Way> ways();

    /** Tells the gate of reads, as soon as it holds. The read side's own copy comes a little later. */
    default void afterwards(LostDecision lost) {}
}
