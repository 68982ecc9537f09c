package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends a new company's administrator the link and the first steps. No transaction waits for the mail server. */
@Component
final class WelcomeMailStep implements ProvisioningStep {
    private static final String ACTOR = "onboarding";
    private static final String MAIL = "welcome";

    private final Commands commands;
    private final AdminContact contact;
    private final Activations activations;
    private final Mails mails;
    private final MailSettings settings;
    private final OnboardingProgress progress;

    WelcomeMailStep(
            Commands commands,
            AdminContact contact,
            Activations activations,
            Mails mails,
            MailSettings settings,
            OnboardingProgress progress) {
        this.commands = commands;
        this.contact = contact;
        this.activations = activations;
        this.mails = mails;
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.WELCOME_MAIL;
    }

    @Override
    public void run(TenantId tenant) {
        if (!mails.isSent(tenant, MAIL)) mails.send(mail(tenant));
        commands.asSystem(tenant, ACTOR, sender -> progress.completed(sender, tenant, step()));
    }

    private Mail mail(TenantId tenant) {
        var company = contact.of(tenant);
        var token = activations.issue(tenant, TenantAdmin.of(tenant));
        return new Mail(
                tenant,
                MAIL,
                company.adminEmail(),
                "welcome",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName",
                        company.companyName(),
                        "domain",
                        company.domain().value(),
                        "link",
                        token.linkAt(settings.linkBase(), Activations.PAGE)),
                MailedLinks.toActivate(TenantAdmin.of(tenant), token));
    }
}
