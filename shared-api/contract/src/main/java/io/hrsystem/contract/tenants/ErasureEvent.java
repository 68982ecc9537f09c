package io.hrsystem.contract.tenants;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The erasure of one company, told by the platform: the company's own events are among what goes. */
public sealed interface ErasureEvent extends DomainEvent {
    TenantId company();

    @Override
    default String subject() {
        return company().value();
    }

    /** From here on nothing is written for the company. */
    record ErasureBegun(
            TenantId company, LocalDate contractEndedOn, LocalDate retainUntil, String requestedBy, String approvedBy)
            implements ErasureEvent {}

    record ErasureStepCompleted(TenantId company, OffboardingStep step) implements ErasureEvent {}

    /** The step has been given up after {@code attempts} tries; a person can retry it. */
    record ErasureStepFailed(TenantId company, OffboardingStep step, int attempts, String error)
            implements ErasureEvent {}

    record ErasureStepRetried(TenantId company, OffboardingStep step) implements ErasureEvent {}

    /**
     * The keys of the company and of all of its people.
     *
     * @param count of them
     * @param hash SHA-256 of all their ids in their order, a line feed behind each, as 64 hexadecimal digits
     * @param some the first of them in their order, at most 500
     */
    record CompanyKeysDestroyed(TenantId company, long count, String hash, List<String> some) implements ErasureEvent {
        public CompanyKeysDestroyed {
            some = List.copyOf(some);
        }
    }

    /** @param tables how many rows went from each table that had some, by database and table: {@code read.employee} */
    record RowsErased(TenantId company, OffboardingStep step, Map<String, Long> tables) implements ErasureEvent {
        public RowsErased {
            tables = new TreeMap<>(tables);
        }
    }

    /**
     * The company's events as they were before the first of them went.
     *
     * @param first the id of the first one in the order of the store; null if there was none
     * @param hash SHA-256 of all their ids in that order, a line feed behind each, as 64 hexadecimal digits
     */
    record EventsCounted(
            TenantId company,
            long count,
            @Nullable String first,
            @Nullable String last,
            String hash) implements ErasureEvent {}
}
