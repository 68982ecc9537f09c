package io.hrsystem.command.employees;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.employees.ChangeEmployment.ChangeDetails;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name and how they are reached, by date. */
record Details(Timeline<PersonName> names, Timeline<EmailAddress> emails, Timeline<Optional<PhoneNumber>> phones) {
    static final Details NONE = new Details(Timeline.none(), Timeline.none(), Timeline.none());

    Details with(Hired it) {
        return new Details(
                names.with(it.change(), it.hiredOn(), it.name()),
                emails.with(it.change(), it.hiredOn(), it.email()),
                phones.with(it.change(), it.hiredOn(), Optional.ofNullable(it.phone())));
    }

    Details with(DetailsChanged it) {
        var on = it.effectiveOn();
        return new Details(
                it.name() == null ? names : names.with(it.changeId(), on, it.name()),
                it.email() == null ? emails : emails.with(it.changeId(), on, it.email()),
                it.phone() == null ? phones : phones.with(it.changeId(), on, Optional.of(it.phone())));
    }

    Details without(ChangeId change) {
        return new Details(names.without(change), emails.without(change), phones.without(change));
    }

    Stream<Timeline<?>> facts() {
        return Stream.of(names, emails, phones);
    }

    /** The same command without what holds already on its day; null if all of it does. */
    @Nullable
    ChangeDetails differing(ChangeDetails it) {
        var on = it.effectiveOn();
        var phone = Optional.ofNullable(it.phone());
        var newName = it.name() == null || it.name().equals(names.on(on)) ? null : it.name();
        var newEmail = it.email() == null || it.email().equals(emails.on(on)) ? null : it.email();
        var newPhone = phone.equals(phones.on(on)) ? null : it.phone();
        if (newName == null && newEmail == null && newPhone == null) return null;
        return new ChangeDetails(it.employeeId(), it.changeId(), newName, newEmail, newPhone, on, it.reason());
    }

    /** By which change something of what is asked for holds. */
    ChangeId holding(ChangeDetails it) {
        var asked = it.name() != null ? names : it.email() != null ? emails : phones;
        return requireNonNull(asked.changeOn(it.effectiveOn())).id();
    }
}
