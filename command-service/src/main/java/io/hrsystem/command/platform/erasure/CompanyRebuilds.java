package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;

/** Read models of one company made again from its events, as they read now. */
public interface CompanyRebuilds {
    /**
     * Asks for it; it is done afterwards, while reads go on.
     *
     * @throws io.hrsystem.platform.Refusal REPLAY_RUNNING if one of them is being made again already
     */
    void ask(TenantId company, FreeText reason);
}
