package io.hrsystem.query.platform.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.operations.ReadModels;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.testing.RunningService;
import org.junit.jupiter.api.Test;

@RunningService
class ReadModelsTest {
    private final ProjectionGroups groups;

    ReadModelsTest(ProjectionGroups groups) {
        this.groups = groups;
    }

    @Test
    void theGroupsThatTheOtherSideKnowsAreThoseThereAre() {
        assertThat(ReadModels.ALL).isEqualTo(groups.names());
    }
}
