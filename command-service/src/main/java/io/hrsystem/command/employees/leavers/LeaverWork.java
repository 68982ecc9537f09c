package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.erasure.CompanyRebuilds;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.keys.KeyDestruction;
import io.hrsystem.keys.KeyName;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of what was decided to be erased, and has the company's read models made again: what they show then
 * is what the events say without these keys. All that is open is done by one rebuild.
 */
@Component
final class LeaverWork implements Work {
    static final String NAME = "leavers";
    /** Rounds: what is decided, and before it what nobody has asked for but is over. */
    static final String OPEN = "open";

    static final String DUE = "due";

    private static final FreeText REASON = FreeText.of("보존 기간이 끝난 퇴사자 (leavers, erased)");

    private final Commands commands;
    private final Leavers leavers;
    private final RetentionMatrix matrix;
    private final KeyDestruction keys;
    private final CompanyRebuilds rebuilds;
    private final ErasureEntries entries;

    LeaverWork(
            Commands commands,
            Leavers leavers,
            RetentionMatrix matrix,
            KeyDestruction keys,
            CompanyRebuilds rebuilds,
            ErasureEntries entries) {
        this.commands = commands;
        this.leavers = leavers;
        this.matrix = matrix;
        this.keys = keys;
        this.rebuilds = rebuilds;
        this.entries = entries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId company, String round) {
        if (round.equals(DUE)) leavers.left(company).forEach(it -> eraseDue(company, it));
        var open = leavers.open(company);
        if (open.isEmpty()) return;
        for (var it : open) entries.tell(company, it);
        destroy(company, open);
        rebuilds.ask(company, REASON);
        for (var it : open) leavers.done(company, it);
    }

    /** What the law says is not given up. */
    @Override
    public boolean giveUp(TenantId company, String round, int attempts, String reason) {
        return false;
    }

    private void eraseDue(TenantId company, Leaver it) {
        if (it.departure() == null) return;
        try {
            var command = new ErasePerson(it.employee(), it.due(matrix), it.keptUntil(matrix), null);
            commands.asSystem(company, NAME, sender -> sender.send(command));
        } catch (Refusal refused) {
            if (refused.code() != RefusalCode.RETENTION_RUNNING) throw refused;
        }
    }

    private void destroy(TenantId company, List<Leavers.Open> open) {
        try {
            keys.destroyAll(open.stream()
                    .flatMap(
                            it -> subjects(it.employee()).map(subject -> new KeyName(company, subject, it.retention())))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It ends before all nodes have dropped the key", e);
        }
    }

    /** The person's account has keys of its own. */
    private static Stream<String> subjects(EmployeeId employee) {
        return Stream.of(employee.value(), AccountId.ofEmployment(employee).value());
    }
}
