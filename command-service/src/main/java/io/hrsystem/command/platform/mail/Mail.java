package io.hrsystem.command.platform.mail;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One mail to one person.
 *
 * @param id what makes it the same mail when it is sent again, such as {@code welcome}; unique within the tenant
 * @param template the texts of {@code mail/<template>.txt} and {@code .html}
 * @param languages the mail says all of it in each of these, in this order
 * @param model what the template names
 * @param outside what has to be known of it even if the database is set back; nothing personal, no secret
 */
public record Mail(
        TenantId tenant,
        String id,
        EmailAddress to,
        String template,
        List<Locale> languages,
        Map<String, Object> model,
        Map<String, String> outside) {
    /** One of which it is enough to know that it was sent. */
    public Mail(
            TenantId tenant,
            String id,
            EmailAddress to,
            String template,
            List<Locale> languages,
            Map<String, Object> model) {
        this(tenant, id, to, template, languages, model, Map.of());
    }
}
