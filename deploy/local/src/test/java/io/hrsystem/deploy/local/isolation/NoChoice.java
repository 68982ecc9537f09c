package io.hrsystem.deploy.local.isolation;

import java.util.Random;

/** Of the first row of a company, all of whose ids are the company's: as it is with what belongs to all of it. */
final class NoChoice extends Random {
    @Override
    protected int next(int bits) {
        return 0;
    }
}
