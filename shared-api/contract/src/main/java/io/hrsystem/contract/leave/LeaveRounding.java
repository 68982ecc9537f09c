package io.hrsystem.contract.leave;

/** Fractions of a day are rounded up to this. */
public enum LeaveRounding {
    CEIL_0_01(100),
    CEIL_0_5(2);

    private final int stepsOfADay;

    LeaveRounding(int stepsOfADay) {
        this.stepsOfADay = stepsOfADay;
    }

    public int stepsOfADay() {
        return stepsOfADay;
    }
}
