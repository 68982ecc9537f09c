package io.hrsystem.contract.employees;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.RetentionClass;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts about how what was kept of somebody who has left is erased (Personal Information Protection Act, art. 21). They
 * are about the erasure and not about the person: a reason has a key that is not theirs, and outlives them.
 */
public sealed interface PersonErasureEvent extends DomainEvent {
    /** An employment that is over. */
    EmployeeId employeeId();

    @Override
    default String subject() {
        return "erasure:" + employeeId();
    }

    /**
     * What is of these classes is erased for good: what it was encrypted by is destroyed from here on.
     *
     * @param reason null if nobody has asked for it but the law
     */
    record PersonErased(
            EmployeeId employeeId,
            Set<RetentionClass> classes,
            @Nullable FreeText reason) implements PersonErasureEvent {
        public PersonErased {
            classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        }
    }
}
