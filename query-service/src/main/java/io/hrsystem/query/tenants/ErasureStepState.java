package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How far a step behind the fence is. */
record ErasureStepState(
        String company,
        OffboardingStep step,
        StepState state,
        int attempts,
        @Nullable String error) {
    static ErasureStepState of(ResultSet row, int number) throws SQLException {
        return new ErasureStepState(
                row.getString("company"),
                OffboardingStep.valueOf(row.getString("step")),
                StepState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"));
    }
}
