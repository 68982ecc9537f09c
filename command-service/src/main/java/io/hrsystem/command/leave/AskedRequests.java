package io.hrsystem.command.leave;

import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that one employee has asked for, as it stands. */
final class AskedRequests {
    private final Map<LeaveRequestId, AskedRequest> requests = new LinkedHashMap<>();

    void asked(LeaveRequested it) {
        requests.put(it.requestId(), AskedRequest.of(it));
    }

    void approved(LeaveApproved it) {
        requests.computeIfPresent(it.requestId(), (_, asked) -> asked.approved(it.uses()));
    }

    void over(LeaveRequestId id) {
        requests.computeIfPresent(id, (_, asked) -> asked.over());
    }

    void requireApartFrom(List<LeaveDay> days) {
        requests.values().forEach(it -> it.requireApartFrom(days));
    }

    List<AskedRequest> openBehind(LocalDate day) {
        return requests.values().stream().filter(it -> it.isOpenBehind(day)).toList();
    }

    /** @throws Refusal if there is none */
    AskedRequest get(LeaveRequestId id) {
        var found = requests.get(id);
        if (found == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        return found;
    }
}
