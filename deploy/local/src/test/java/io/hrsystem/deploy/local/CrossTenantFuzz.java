package io.hrsystem.deploy.local;

import io.hrsystem.contract.identity.Role;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Asks in pairs: for what is another company's, and for what is nobody's. The two answers must be the same, and nothing
 * of the other company may be in them.
 */
final class CrossTenantFuzz {
    private static final int AT_ONCE = 4;
    private static final Pattern IDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}");
    /** How much is left of a quota is a matter of what came before. */
    private static final List<String> OF_THE_MOMENT = List.of("QUOTA_EXCEEDED", "UPLOADS_BUSY", "BUSY", "RATE_LIMITED");

    private final Inhabitants own;
    private final Inhabitants others;
    private final Asking asking;
    private final List<Recipe> recipes;
    private final Needles needles;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<Long> foreignTimes = new ConcurrentLinkedQueue<>();
    private final Queue<Long> unknownTimes = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new java.util.concurrent.ConcurrentSkipListMap<>();

    CrossTenantFuzz(Inhabitants own, Inhabitants others, Asking asking, List<Recipe> recipes) {
        this.own = own;
        this.others = others;
        this.asking = asking;
        this.recipes = recipes;
        this.needles = new Needles(List.of(others.canary()));
    }

    private record Answer(HttpResponse<String> response, long nanos) {
        String shown() {
            return response.statusCode() + " " + IDS.matcher(response.body()).replaceAll("…");
        }
    }

    /** @return what is wrong; empty if nothing is */
    List<String> run(int requests, long seed) throws Exception {
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            var calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(caller -> callers.submit(() -> {
                        var random = new Random(seed + caller);
                        for (var pair = 0; pair < requests / 2 / AT_ONCE; pair++) askTwice(random);
                        return true;
                    }))
                    .toList();
            for (Future<?> call : calls) call.get();
        }
        return List.copyOf(wrong);
    }

    private void askTwice(Random random) throws IOException, InterruptedException {
        var recipe = recipes.get(random.nextInt(recipes.size()));
        // most of what others may do is refused by role: half of the time by somebody who may do nearly all
        var role = random.nextBoolean() ? Role.TENANT_ADMIN : Role.values()[random.nextInt(Role.values().length)];
        var picks = Pick.pair(random, own, others);
        var token = own.as(role).token();
        var requests = picks.stream().map(it -> asking.of(recipe, token, it)).toList();
        var inOrder = random.nextBoolean();
        var first = ask(requests.get(inOrder ? 0 : 1));
        var second = ask(requests.get(inOrder ? 1 : 0));
        compare(role + " " + recipe.about(), picks.getFirst(), inOrder ? first : second, inOrder ? second : first);
    }

    private void compare(String what, Pick pick, Answer foreign, Answer unknown) {
        foreignTimes.add(foreign.nanos());
        unknownTimes.add(unknown.nanos());
        for (var answer : List.of(foreign, unknown))
            statuses.merge(answer.response().statusCode(), 1, Integer::sum);
        var search = needles.search();
        for (var answer : List.of(foreign, unknown))
            search.through(answer.response().headers().map() + answer.response().body());
        if (!search.found().isEmpty()) wrong.add("%s shows %s: %s".formatted(what, search.found(), foreign.shown()));
        if (foreign.response().statusCode() >= 500) wrong.add("%s fails: %s".formatted(what, foreign.shown()));
        if (pick.isIncomparable() || isOfTheMoment(foreign) || isOfTheMoment(unknown)) return;
        if (!foreign.shown().equals(unknown.shown()))
            wrong.add("%s tells%n  %s%n  %s".formatted(what, foreign.shown(), unknown.shown()));
    }

    private static boolean isOfTheMoment(Answer answer) {
        return OF_THE_MOMENT.stream().anyMatch(it -> answer.response().body().contains('"' + it + '"'));
    }

    private Answer ask(HttpRequest request) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response, System.nanoTime() - start);
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Of the times for what is another's, and for what is nobody's. */
    double ratioOfMedians() {
        return (double) median(foreignTimes) / median(unknownTimes);
    }

    private static long median(Queue<Long> times) {
        var sorted = new java.util.ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
