package io.hrsystem.command.imports;

import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** All tables that can be brought. */
@Component
record ImportKinds(List<ImportKind> all) {
    /** @throws Refusal NOT_FOUND if there is none of that name */
    ImportKind named(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
    }
}
