package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import java.io.IOException;

/** What a feature keeps of a company in the file store. */
public interface CompanyFiles {
    /** All of them; doing it again changes nothing. */
    void forgetAll(TenantId company) throws IOException;
}
