package io.hrsystem.command.platform.batch;

import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;

/**
 * One transaction of a job.
 *
 * @param suspended whether the company is, which stays so until the transaction has ended
 * @param forced whether somebody has asked for everything once more
 * @param sender handles commands in it
 * @param rows what is written beside their events
 */
public record BatchWork(
        TenantId tenant,
        LocalDate businessDate,
        boolean suspended,
        boolean forced,
        CommandSender sender,
        TransactionalWrites rows) {}
