package io.hrsystem.query.platform.projections;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionGroupsTest {
    record PetRow(Key key) implements Row<PetRow> {
        record Key(String petId) implements RowKey<PetRow> {}
    }

    static final class Pets extends Projection<EmployeeEvent, PetRow> {
        Pets(String group) {
            super(group, EmployeeEvent.class, PetRow.class);
        }

        @Override
        public void apply(EmployeeEvent event, EventMeta meta, Changes<PetRow> rows) {}
    }

    private final ProjectionGroups groups = ProjectionGroups.of(List.of(new Pets("company-pets")));

    @Test
    void namesThatAreNoGroupsAreRefusedWithTheListOfThoseThereAre() {
        assertThatCode(() -> groups.requireKnown("a setting", List.of("company-pets")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> groups.requireKnown("a setting", List.of("company-pets", "pets", "cats")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a setting names [cats, pets], but there are only the projection groups [company-pets]");
        assertThatThrownBy(() -> groups.named("pets"))
                .hasMessageContaining("'pets'")
                .hasMessageContaining("[company-pets]");
    }

    @Test
    void aGroupHasANameThatCanBeWrittenAnywhere() {
        for (var name : List.of("", "Pets", "company pets", "company_pets", "pets-"))
            assertThatThrownBy(() -> ProjectionGroups.of(List.of(new Pets(name))))
                    .hasMessageContaining("'%s'".formatted(name));
    }

    @Test
    void aProjectionIsThereOnce() {
        assertThatThrownBy(() -> ProjectionGroups.of(List.of(new Pets("dogs"), new Pets("cats"))))
                .hasMessageContaining("more than one projection 'pet'");
    }
}
