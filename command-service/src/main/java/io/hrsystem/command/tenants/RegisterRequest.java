package io.hrsystem.command.tenants;

import io.hrsystem.command.tenants.TenantCommand.RegisterTenant;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "RegisterTenantRequest")
record RegisterRequest(
        @NotBlank @Size(max = 200) @Schema(example = "Acme") String companyName,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "2 to 40 lower-case letters, digits or hyphens; unique.", example = "acme")
        String domain,

        @NotBlank
        @Size(max = 20)
        @Schema(description = "Korean business registration number; hyphens may be left out.", example = "220-81-62517")
        String businessNumber,

        @NotNull Plan plan,

        @NotNull
        @Schema(
                description = "Who gets the link to the first account.",
                example = "admin@acme.example",
                minLength = 1,
                maxLength = 254)
        EmailAddress adminEmail) {
    RegisterTenant command(TenantId tenant) {
        return new RegisterTenant(
                tenant, companyName, Domain.of(domain), BusinessNumber.of(businessNumber), plan, adminEmail);
    }
}
