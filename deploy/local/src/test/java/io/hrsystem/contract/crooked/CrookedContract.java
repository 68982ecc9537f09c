package io.hrsystem.contract.crooked;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.PersonName;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** Shows that the rules see what they are there for. */
public interface CrookedContract {
    @Revision("1")
    record KnowsAxon() {}

    final class IsNoRecord implements DomainEvent {
        @Override
        public String subject() {
            return "nobody";
        }
    }

    record HidesAName(String subject, List<Optional<Married>> changes) implements DomainEvent {
        record Married(PersonName name) {}
    }

    record GivesAReasonAsText(String subject, String reason) implements DomainEvent {}
}
