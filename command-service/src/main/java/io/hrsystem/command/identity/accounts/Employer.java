package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import java.util.stream.Stream;

/** The company in whose name somebody signs in, as everybody may know it. */
record Employer(String name, String domain) {
    static Employer of(TenantRegistered registered) {
        return new Employer(registered.companyName(), registered.domain().value());
    }

    Stream<KnownWord> words() {
        return Stream.of(KnownWord.ofCompany(name), KnownWord.of(domain));
    }
}
