package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The task dies when all of a block has been done and nothing of it is committed, and begins again. */
class ImportCrashTest {
    private static final AtomicInteger CRASHES = new AtomicInteger();

    /** Behind all others. */
    static final class Crashing implements ReferenceRows<ImportEvent> {
        @Override
        public Class<ImportEvent> events() {
            return ImportEvent.class;
        }

        @Override
        public String table() {
            return "nowhere";
        }

        @Override
        public void apply(ImportEvent event, EventMeta meta, TransactionalWrites rows) {
            if (event instanceof ImportProgressed progressed
                    && progressed.upTo() == 300
                    && CRASHES.getAndIncrement() == 0) throw new IllegalStateException("died");
        }
    }

    @Test
    void aFileThatWasBegunTwiceIsInOnce() {
        importedTwice(450);
    }

    @Test
    @Tag("full")
    void aLargeFileThatWasBegunTwiceIsInOnce() {
        importedTwice(5_000);
    }

    private static void importedTwice(int people) {
        CRASHES.set(0);
        try (var service = RunningService.with(List.of("--hr.tasks.first-pause=100ms"), Crashing.class)) {
            var company = Company.onboard(service);
            var files = new Files(service, company);
            var file = Files.employees(1, people);
            var brought = company.hr().upload("/api/imports/employees", file.getBytes(UTF_8), Map.of());
            assertThat(files.outcome(brought.text("importId")))
                    .isEqualTo(new Outcome("COMPLETED", people, 0, List.of()));
            // the one that died, and the one that did it
            assertThat(CRASHES).hasValue(2);
            assertThat(files.bring("employees", file)).isEqualTo(new Outcome("COMPLETED", people, 0, List.of()));
            assertThat(files.employees()).isEqualTo(people);
            assertThat(progress(service, brought.text("importId"))).doesNotHaveDuplicates();
            assertThat(actors(service, company)).containsExactly(requester(service, company));
        }
    }

    private static List<Integer> progress(RunningService service, String file) {
        return service.database()
                .sql("""
                    SELECT (payload ->> 'upTo')::int FROM event
                     WHERE stream_id = 'import:' || :file AND payload_type = 'imports.ImportProgressed'
                    """)
                .param("file", file)
                .query(Integer.class)
                .list();
    }

    private static List<String> actors(RunningService service, Company company) {
        return service.database()
                .sql("""
                    SELECT DISTINCT metadata ->> 'actor' FROM event
                     WHERE tenant_id = :tenant AND payload_type = 'employees.EmployeeHired'
                    """)
                .param("tenant", company.tenant())
                .query(String.class)
                .list();
    }

    private static String requester(RunningService service, Company company) {
        return service.database()
                .sql("SELECT DISTINCT requested_by FROM import_run WHERE tenant_id = :tenant")
                .param("tenant", company.tenant())
                .query(String.class)
                .single();
    }
}
