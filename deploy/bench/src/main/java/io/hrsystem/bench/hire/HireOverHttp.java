package io.hrsystem.bench.hire;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Services;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As an HR manager's tools call it: three personal values of two retention classes. */
final class HireOverHttp implements Workload {
    private final Companies companies;
    private final JdbcClient database;
    private final Map<String, String> departments;
    private final int port;
    private final AtomicInteger next = new AtomicInteger(1_000_000);
    private long before;

    HireOverHttp(Companies companies, Services services) {
        this.companies = companies;
        database = JdbcClient.create(services.commandDatabase());
        departments = database
                .sql("SELECT tenant_id, department_id FROM department")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        port = services.commandPort();
    }

    @Override
    public void prepare(int operations) throws IOException, InterruptedException {
        companies.signIn();
        before = hired();
    }

    @Override
    public Caller caller(int number) throws IOException {
        var connection = new Connection(port);
        return new Caller() {
            @Override
            public void run(int operation) throws IOException {
                hire(connection);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private void hire(Connection connection) throws IOException {
        var number = next.getAndIncrement();
        var tenant = companies.person(number).tenant().value();
        var headers = "Authorization: Bearer %s\r\nContent-Type: application/json\r\n"
                .formatted(companies.managersToken(number));
        var answer = connection.send("/api/employees", headers, """
            {"employeeNumber":"H%d","name":"김하나","email":"h%d@company.example","phone":"010-1234-5678",\
            "departmentId":"%s","hiredOn":"2020-01-06"}\
            """.formatted(number, number, departments.get(tenant)));
        if (!answer.startsWith("HTTP/1.1 201")) throw new IOException(answer);
    }

    @Override
    public void verify(int done) {
        WrongResult.unlessEqual("people hired", (long) done, hired() - before);
    }

    private long hired() {
        return database.sql("SELECT count(*) FROM event WHERE payload_type = 'employees.EmployeeHired'")
                .query(Long.class)
                .single();
    }
}
