package io.hrsystem.payroll.rules;

import org.jspecify.annotations.Nullable;

/** Every number of the law that the calculators ask for. */
public enum RuleName {
    PENSION_RATE("pension.rate", Unit.RATE),
    PENSION_BASE_MIN("pension.baseMin", Unit.WON),
    PENSION_BASE_MAX("pension.baseMax", Unit.WON),
    PENSION_BASE_ROUNDING("pension.baseRounding", Unit.ROUNDING),
    PENSION_AGE_FROM("pension.ageFrom", Unit.WHOLE),
    PENSION_AGE_UNTIL("pension.ageUntil", Unit.WHOLE),
    HEALTH_RATE("health.rate", Unit.RATE),
    HEALTH_MIN("health.min", Unit.WON),
    HEALTH_MAX("health.max", Unit.WON),
    CARE_RATIO("care.ratio", Unit.RATE),
    EMPLOYMENT_RATE("employment.rate", Unit.RATE),
    EMPLOYMENT_HIRE_AGE_UNTIL("employment.hireAgeUntil", Unit.WHOLE),
    INSURANCE_MONTHLY_HOURS("insurance.monthlyHoursMin", Unit.WHOLE),
    WITHHOLDING_TABLE("withholding.table", Unit.TABLE),
    WITHHOLDING_ABOVE("withholding.above", Unit.BRACKETS),
    CHILD_CREDIT_ONE("withholding.childCreditOne", Unit.WON),
    CHILD_CREDIT_TWO("withholding.childCreditTwo", Unit.WON),
    CHILD_CREDIT_MORE("withholding.childCreditEachMore", Unit.WON),
    WITHHOLDING_LEAST("withholding.least", Unit.WON),
    LOCAL_TAX_RATE("localTax.rate", Unit.RATE),
    MINIMUM_WAGE("minimumWage.hour", Unit.WON),
    MONTHLY_HOURS("workingTime.monthlyHours", Unit.WHOLE),
    WEEKLY_HOURS("workingTime.weeklyHours", Unit.WHOLE),
    DAILY_HOURS("workingTime.dailyHours", Unit.WHOLE),
    WEEKS_OF_MONTH("workingTime.weeksOfMonth", Unit.RATIO),
    WEEKLY_HOLIDAY_HOURS_MIN("weeklyHoliday.weeklyHoursMin", Unit.WHOLE),
    OVERTIME_PREMIUM("premium.overtime", Unit.RATIO),
    NIGHT_PREMIUM("premium.night", Unit.RATIO),
    HOLIDAY_PREMIUM("premium.holiday", Unit.RATIO),
    HOLIDAY_LONG_PREMIUM("premium.holidayLong", Unit.RATIO),
    SEVERANCE_DAYS("severance.days", Unit.WHOLE),
    SEVERANCE_YEAR("severance.yearDays", Unit.WHOLE),
    SEVERANCE_MONTHS("severance.windowMonths", Unit.WHOLE),
    SEVERANCE_YEARS_MIN("severance.yearsMin", Unit.WHOLE),
    SEVERANCE_HOURS_MIN("severance.weeklyHoursMin", Unit.WHOLE),
    SEVERANCE_DAY_ROUNDING("severance.dayWageRounding", Unit.ROUNDING),
    SEVERANCE_ROUNDING("severance.rounding", Unit.ROUNDING),
    EARNING_ROUNDING("rounding.earning", Unit.ROUNDING),
    PENSION_ROUNDING("rounding.pension", Unit.ROUNDING),
    HEALTH_ROUNDING("rounding.health", Unit.ROUNDING),
    CARE_ROUNDING("rounding.care", Unit.ROUNDING),
    EMPLOYMENT_ROUNDING("rounding.employment", Unit.ROUNDING),
    INCOME_TAX_ROUNDING("rounding.incomeTax", Unit.ROUNDING),
    LOCAL_TAX_ROUNDING("rounding.localTax", Unit.ROUNDING);

    /** How a value is written. */
    enum Unit {
        /** Whole won, a number. */
        WON,
        /** A whole number of hours, days or years. */
        WHOLE,
        /** A fraction below one, as text. */
        RATE,
        /** A fraction, as text. */
        RATIO,
        ROUNDING,
        TABLE,
        BRACKETS
    }

    private final String text;
    private final Unit unit;

    RuleName(String text, Unit unit) {
        this.text = text;
        this.unit = unit;
    }

    /** As data files have it. */
    public String text() {
        return text;
    }

    Unit unit() {
        return unit;
    }

    static @Nullable RuleName find(String text) {
        for (var name : values()) if (name.text.equals(text)) return name;
        return null;
    }
}
