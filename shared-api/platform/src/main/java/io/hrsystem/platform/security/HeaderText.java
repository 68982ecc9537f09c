package io.hrsystem.platform.security;

import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What names and values of headers may consist of: characters that there are and that control nothing. It is what
 * Spring's firewall demands by regular expressions, each time a header is read.
 */
final class HeaderText {
    private HeaderText() {}

    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isText(name, false));
        firewall.setAllowedHeaderValues(value -> isText(value, true));
        return firewall;
    }

    private static boolean isText(String text, boolean tabsToo) {
        for (int i = 0, character; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (character == '\t' && tabsToo) continue;
            if (Character.isISOControl(character) || !Character.isDefined(character)) return false;
        }
        return true;
    }
}
