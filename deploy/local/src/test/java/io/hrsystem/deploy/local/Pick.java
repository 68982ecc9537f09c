package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Chooses an id for each place of a request: another company's, one that nobody has, or one's own. */
final class Pick {
    private final Random random;
    private final Inhabitants own;
    private final Inhabitants others;
    private final boolean foreign;
    private final boolean somethingOwn;
    private boolean incomparable;
    private boolean asked;

    private Pick(long seed, Inhabitants own, Inhabitants others, boolean foreign, boolean somethingOwn) {
        this.random = new Random(seed);
        this.own = own;
        this.others = others;
        this.foreign = foreign;
        this.somethingOwn = somethingOwn;
    }

    /** Two requests that are the same but for ids of the other company, which are unknown ones in the second. */
    static List<Pick> pair(Random random, Inhabitants own, Inhabitants others) {
        var seed = random.nextLong();
        var mixed = random.nextInt(3) == 0;
        return new ArrayList<>(
                List.of(new Pick(seed, own, others, true, mixed), new Pick(seed, own, others, false, mixed)));
    }

    String id(String kind) {
        var mine = somethingOwn && random.nextBoolean();
        var place = random.nextInt(Integer.MAX_VALUE);
        if (kind.equals("CURSOR")) incomparable = true;
        if (mine && own.has(kind)) return one(own, kind, place);
        if (kind.equals("POSITION")) return one(foreign ? others : own, kind, place);
        if (!others.has(kind)) return nobodys(kind);
        asked = true;
        if (!foreign) return nobodys(kind);
        return kind.equals("KEY") ? once(place) : one(others, kind, place);
    }

    /** Whether answers may differ although nothing leaks: another page is another page, and what is done is done. */
    boolean isIncomparable() {
        return incomparable || !asked;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    private static String one(Inhabitants whose, String kind, int place) {
        var ids = whose.of(kind);
        return ids.get(place % ids.size());
    }

    /** A key of one's own after it has been used. */
    private String once(int place) {
        var keys = others.of("KEY");
        synchronized (keys) {
            return keys.isEmpty() ? nobodys("KEY") : keys.remove(place % keys.size());
        }
    }

    private static String nobodys(String kind) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        return kind.equals("CURSOR") ? Base64.getUrlEncoder().encodeToString(id.getBytes(UTF_8)) : id;
    }
}
