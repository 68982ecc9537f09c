package io.hrsystem.bench.service;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Companies with a time clock each, and their people in turn. */
public final class Companies {
    /** Behind all others. */
    private static final int NUMBER_OF_NIGHTS = 9_000;

    private final List<TimeClock> clocks = new ArrayList<>();
    private final List<TimeClock> managers = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    /** An employee, and whose. */
    public record Person(EmployeeId id, TenantId tenant) {}

    private Companies() {}

    /** As customers set them up: registered, provisioned, people hired one by one. Takes some seconds. */
    public static Companies setUp(Services services, int companies, int employees)
            throws IOException, InterruptedException {
        return setUp(new Onboarding(services), 0, companies, employees);
    }

    /** One more, whose people work from ten in the evening to seven in the morning. */
    public static Companies onNights(Services services, int employees) throws IOException, InterruptedException {
        var onboarding = new Onboarding(services);
        var one = setUp(onboarding, NUMBER_OF_NIGHTS, 1, employees);
        onboarding.workNights(onboarding.tenants().getFirst());
        return one;
    }

    private static Companies setUp(Onboarding onboarding, int first, int companies, int employees)
            throws IOException, InterruptedException {
        var all = new Companies();
        for (var number = first; number < first + companies; number++) onboarding.register(number);
        for (var tenant : onboarding.tenants()) {
            onboarding.awaitActive(tenant);
            onboarding.lookFarBack(tenant);
            all.clocks.add(onboarding.client(tenant, "KIOSK"));
        }
        for (var number = 0; number < employees; number++) {
            var tenant = onboarding.tenants().get(number % companies);
            all.people.add(new Person(onboarding.hire(tenant, number), tenant));
        }
        for (var tenant : onboarding.tenants()) all.managers.add(onboarding.manager(tenant));
        return all;
    }

    /** Renews the tokens that would not last. */
    public void signIn() throws IOException, InterruptedException {
        for (var clock : clocks) clock.signIn();
        for (var manager : managers) manager.signIn();
    }

    public int size() {
        return people.size();
    }

    public Person person(long number) {
        return people.get((int) (number % people.size()));
    }

    /** By its number, from 0. */
    public int companyOf(long number) {
        return (int) (number % people.size() % clocks.size());
    }

    /** Of the HR manager of the person's company. */
    public String managersToken(long number) {
        return managers.get(companyOf(number)).token();
    }

    /** Of the time clock of the person's company. */
    public String token(long number) {
        return clocks.get(companyOf(number)).token();
    }
}
