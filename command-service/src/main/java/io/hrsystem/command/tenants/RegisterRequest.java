package io.hrsystem.command.tenants;

import io.hrsystem.command.tenants.TenantCommand.RegisterTenant;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

record RegisterRequest(
        @NotBlank @Size(max = 200) String companyName,
        @NotBlank @Size(max = 40) String domain,
        @NotBlank @Size(max = 20) String businessNumber,
        @NotNull Plan plan,
        @NotBlank @Email @Size(max = 254) String adminEmail) {
    RegisterTenant command(TenantId tenant) {
        return new RegisterTenant(
                tenant,
                companyName.strip(),
                Domain.of(domain),
                BusinessNumber.of(businessNumber),
                plan,
                new EmailAddress(adminEmail.strip().toLowerCase(Locale.ROOT)));
    }
}
