package io.hrsystem.command;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.testserver.BrokenLine;
import io.hrsystem.testserver.TestServer;
import org.springframework.core.annotation.Order;

/**
 * A command-service as it runs, and two things more: a line to its database that may break, and a subscriber who may
 * throw.
 */
public final class AlteredService {
    /** Comes to employees with these numbers. */
    public static final String THROWN = "X-THROWN";

    public static final String REFUSED_BY_THE_DATABASE = "X-REFUSED";

    public static final BrokenLine LINE = new BrokenLine(TestServer.get().url("postgres"));

    private static final class Shared {
        private static final RunningService SERVICE = RunningService.through(LINE, ThrowingSubscriber.class);
    }

    private AlteredService() {}

    public static RunningService get() {
        return Shared.SERVICE;
    }

    /** Behind all others: whatever they write is written already. */
    @Order
    static final class ThrowingSubscriber implements ReferenceRows<EmployeeEvent> {
        @Override
        public Class<EmployeeEvent> events() {
            return EmployeeEvent.class;
        }

        @Override
        public String table() {
            return "nowhere";
        }

        @Override
        public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
            switch (event) {
                case EmployeeHired hired -> hire(hired.employeeNumber().value(), rows);
                case EmployeeEvent _ -> {}
            }
        }

        private static void hire(String number, TransactionalWrites rows) {
            if (number.equals(THROWN)) throw new IllegalStateException("thrown by a subscriber");
            if (number.equals(REFUSED_BY_THE_DATABASE)) rows.add("SELECT FROM nowhere");
        }
    }
}
