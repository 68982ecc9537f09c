package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings files to a company and sees what has become of them. */
record Files(RunningService service, Company company) {
    /** How an import has ended. */
    record Outcome(String state, int done, int failed, List<String> errors) {}

    static String employees(int first, int last) {
        var file = new StringBuilder("사번,이름,이메일,휴대폰,부서코드,직급,입사일\n");
        for (var i = first; i <= last; i++)
            file.append("M-%1$d,김하나%1$d,m%1$d@company.example,010-1234-%1$04d,ROOT,사원,2026-01-02\n".formatted(i));
        return file.toString();
    }

    Outcome bring(String kind, String file, String... options) {
        var brought = company.hr().upload("/api/imports/" + kind, file.getBytes(UTF_8), texts(options));
        assertThat(brought.status()).as(brought.raw().body()).isEqualTo(202);
        return outcome(brought.text("importId"));
    }

    static Map<String, String> texts(String... options) {
        return List.of(options).stream().collect(java.util.stream.Collectors.toMap(it -> it, _ -> "true"));
    }

    Outcome outcome(String file) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> List.of("COMPLETED", "FAILED").contains(state(file)));
        var run = service.database()
                .sql("SELECT state, done, failed FROM import_run WHERE import_id = ?")
                .param(file)
                .query((row, _) -> new Outcome(row.getString(1), row.getInt(2), row.getInt(3), errors(file)))
                .single();
        await().until(() -> kept(file) == 0);
        return run;
    }

    String state(String file) {
        return service.database()
                .sql("SELECT state FROM import_run WHERE import_id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    int kept(String file) {
        return service.database()
                .sql("SELECT count(*) FROM import_file WHERE import_id = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }

    /** Without their texts. */
    private List<String> errors(String file) {
        var answer = company.hr().get("/api/imports/" + file + "/errors.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).startsWith("\ufeffrow,column,code,message");
        return answer.raw()
                .body()
                .lines()
                .skip(1)
                .map(it -> it.replaceFirst("^(([^,]*,){3}).*", "$1"))
                .toList();
    }

    int count(String stream) {
        return service.database()
                .sql("SELECT count(DISTINCT stream_id) FROM event WHERE tenant_id = ? AND stream_id LIKE ?")
                .param(company.tenant())
                .param(stream)
                .query(Integer.class)
                .single();
    }

    int employees() {
        return count("employee:%");
    }

    int departments() {
        return service.database()
                .sql("SELECT count(*) FROM department WHERE tenant_id = ?")
                .param(company.tenant())
                .query(Integer.class)
                .single();
    }
}
