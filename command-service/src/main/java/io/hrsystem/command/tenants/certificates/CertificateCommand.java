package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;

/** What can be asked of the certificates. */
sealed interface CertificateCommand extends AggregateCommand {
    @Override
    default String stream() {
        return StreamIds.CERTIFICATES;
    }

    /**
     * Issues one, unless its company has one already.
     *
     * @param after the number of the last one that it follows; 0 if there was none
     */
    record IssueCertificate(CertificateIssued certificate, long after) implements CertificateCommand {}

    /** One that was issued in a history that was lost: as it was then. */
    record IssueCertificateAgain(CertificateIssued certificate) implements CertificateCommand {}
}
