package io.hrsystem.command.platform.referencerows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.testserver.TestDatabase;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ClaimsTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final DataSource SYSTEM = DATABASE.system();
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId HANBIT = new TenantId("hanbit");
    private static final String ADDRESS = "kim@acme.example";

    private final Claims claims = new Claims(new KeyedHash("0".repeat(64)));
    private final Claims underAnotherKey = new Claims(new KeyedHash("1".repeat(64)));

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE.superuser()).sql("TRUNCATE claim").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aPersonalValueIsTakenOnceAndAgainByItsOwner() {
        take(claims, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "kim");
        take(claims, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "kim");
        assertThatThrownBy(() -> take(claims, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "lee"))
                .hasMessage("EMPLOYEE_EMAIL_TAKEN");
        assertThat(values()).hasSize(1);
    }

    @Test
    void underAnotherKeyTheSameValueIsAnotherClaim() {
        take(claims, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "kim");
        take(underAnotherKey, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "lee");
        assertThat(values()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void noTwoCompaniesAndNoTwoKindsHaveTheSameHash() {
        take(claims, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "kim");
        take(claims, ACME, RefusalCode.ACCOUNT_EMAIL_TAKEN, "kim");
        take(claims, HANBIT, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "kim");
        assertThat(values()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whoHasTheRowsAloneFindsNoValueByTrying() throws Exception {
        take(claims, ACME, RefusalCode.EMPLOYEE_EMAIL_TAKEN, "kim");
        var guesses =
                Stream.of(ADDRESS, "acme:" + ADDRESS, "acme:EMPLOYEE_EMAIL:" + ADDRESS, "EMPLOYEE_EMAIL:" + ADDRESS);
        for (var guess : guesses.toList()) assertThat(values()).doesNotContain(guess, sha256(guess));
        assertThat(values()).allMatch(it -> it.matches("[0-9a-f]{64}"));
    }

    private static void take(Claims claims, TenantId tenant, RefusalCode refusal, String owner) {
        var rows = new TransactionalWrites();
        claims.takePersonal(rows, tenant, refusal, new EmailAddress(ADDRESS), owner);
        new TransactionTemplate(new JdbcTransactionManager(SYSTEM)).executeWithoutResult(_ -> rows.write(SYSTEM));
    }

    private static List<String> values() {
        return JdbcClient.create(DATABASE.superuser())
                .sql("SELECT value FROM claim")
                .query(String.class)
                .list();
    }

    private static String sha256(String value) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
    }
}
