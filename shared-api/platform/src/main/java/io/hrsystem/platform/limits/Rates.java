package io.hrsystem.platform.limits;

import io.github.bucket4j.TimeMeter;
import io.hrsystem.platform.Refusal;

/** How often callers may call: each client, each company, and each address from which no good token comes. */
public final class Rates {
    private final Rate clients;
    private final Rate companies;
    private final Rate addresses;

    Rates(RateSettings settings) {
        clients = rate(settings.perClient(), settings);
        companies = rate(settings.perCompany(), settings);
        addresses = rate(settings.perAddress(), settings);
    }

    private static Rate rate(int perMinute, RateSettings settings) {
        return new Rate(perMinute, settings.counted(), TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * Counts a request whose token is good.
     *
     * @param actor a client or an account of the company
     * @throws Refusal RATE_LIMITED
     */
    public void count(String company, String actor) {
        clients.count(company + " " + actor);
        companies.count(company);
    }

    /**
     * Counts a request without a token, or with one that does not count.
     *
     * @param address of the caller, as the connection or a trusted proxy says
     * @throws Refusal RATE_LIMITED
     */
    public void countStranger(String address) {
        addresses.count(Address.networkOf(address));
    }
}
