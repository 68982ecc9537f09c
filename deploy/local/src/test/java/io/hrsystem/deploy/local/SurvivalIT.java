package io.hrsystem.deploy.local;

import io.hrsystem.deploy.local.PunchLoad.Day;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurvivalIT {
    private static final List<String> PARTS =
            List.of("command-service", "query-service", "postgresql-command", "postgresql-read");

    private final RunningSystem system = RunningSystem.get();

    @Test
    void whateverIsKilledComesBackAndNothingAcknowledgedIsLostOrDoubled() throws Exception {
        var company = Company.onboarded(system, "survivor").lookingFarBack(system);
        var employees = List.of(hire(company, "1"), hire(company, "2"), hire(company, "3"), hire(company, "4"));
        Set<Day> acknowledged;
        try (var load = new PunchLoad(company.clock(), employees)) {
            for (var part : PARTS) {
                load.awaitProgress();
                system.killAndAwaitBack(part);
                load.awaitProgress();
            }
            acknowledged = load.stop();
        }
        new Oracle(system, company, employees).check(acknowledged);
    }

    private static String hire(Company company, String number) throws IOException {
        return company.hire(number).employeeId();
    }
}
