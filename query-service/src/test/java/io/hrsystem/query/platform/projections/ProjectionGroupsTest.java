package io.hrsystem.query.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Entry;
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

    record NoteRow(Key key) implements Entry<NoteRow> {
        record Key(String noteId) implements RowKey<NoteRow> {}
    }

    static final class Notes extends Projection<DomainEvent, NoteRow> {
        Notes() {
            super("notes", DomainEvent.class, NoteRow.class);
        }

        @Override
        public void apply(DomainEvent event, EventMeta meta, Changes<NoteRow> rows) {}
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
    void whoTakesAllEventsTakesThoseOfFeaturesToComeToo() {
        var all = ProjectionGroups.of(List.of(new Notes())).named("notes");
        assertThat(all.eventNames()).isEqualTo(EventCatalog.types().keySet());
        assertThat(all.mayHandle("weather.ItRained")).isTrue();
        assertThat(all.onlyAdds()).isTrue();
        var pets = groups.named("company-pets");
        assertThat(pets.mayHandle("employees.ToBeInvented")).isTrue();
        assertThat(pets.mayHandle("weather.ItRained")).isFalse();
        assertThat(pets.onlyAdds()).isFalse();
    }

    @Test
    void aProjectionIsThereOnce() {
        assertThatThrownBy(() -> ProjectionGroups.of(List.of(new Pets("dogs"), new Pets("cats"))))
                .hasMessageContaining("more than one projection 'pet'");
    }
}
