package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.SentMails;
import io.hrsystem.command.platform.recovery.ToldOutside;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.storage.LedgerEntry;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A link that somebody has been mailed is as good as it was, even if the database is set back to before: its mail is not
 * sent again. Outside is what the database has too, the hash of 256 random bits.
 */
@Component
final class MailedLinks implements ToldOutside {
    private static final String ACCOUNT = "account";
    private static final String TO_ACTIVATE = "activation";
    private static final String TO_RESET = "reset";

    private final Activations activations;
    private final PasswordResets resets;

    MailedLinks(Activations activations, PasswordResets resets) {
        this.activations = activations;
        this.resets = resets;
    }

    static Map<String, String> toActivate(AccountId account, LinkToken token) {
        return Map.of(ACCOUNT, account.value(), TO_ACTIVATE, hex(token));
    }

    static Map<String, String> toReset(AccountId account, LinkToken token) {
        return Map.of(ACCOUNT, account.value(), TO_RESET, hex(token));
    }

    private static String hex(LinkToken token) {
        return HexFormat.of().formatHex(token.hash());
    }

    @Override
    public String kind() {
        return SentMails.KIND;
    }

    @Override
    public void again(LedgerEntry entry) {
        var account = entry.details().get(ACCOUNT);
        if (account == null) return;
        var toActivate = entry.details().get(TO_ACTIVATE);
        if (toActivate != null) activations.again(entry.tenant(), account, bytes(toActivate), entry.recordedAt());
        var toReset = entry.details().get(TO_RESET);
        if (toReset != null) resets.again(entry.tenant(), account, bytes(toReset), entry.recordedAt());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
