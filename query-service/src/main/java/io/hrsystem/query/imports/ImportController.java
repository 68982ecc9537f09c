package io.hrsystem.query.imports;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.tables.RowTexts;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ImportController {
    private final Reads reads;
    private final ImportRepository imports;
    private final RowTexts texts;

    ImportController(Reads reads, ImportRepository imports, Texts texts) {
        this.reads = reads;
        this.imports = imports;
        this.texts = new RowTexts(texts);
    }

    @QueryMapping
    @Needs(Permission.IMPORT)
    @Nullable
    ImportRun importRun(@Argument String id, @ContextValue Caller caller) {
        return reads.by(caller, () -> imports.find(caller.tenant().value(), id).orElse(null));
    }

    /** There is one run in a query, and each alias of it is counted. */
    @SchemaMapping
    Connection<ImportError> errors(
            ImportRun run,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 3);
        var row = number(paging, 0);
        var sequence = number(paging, 1);
        var place = number(paging, 2);
        var rows = reads.by(
                caller,
                () -> imports.errors(
                        caller.tenant().value(), run.id(), (int) row, sequence, (int) place, paging.limit()));
        return paging.page(rows, ImportError::sortKey);
    }

    @SchemaMapping
    String message(ImportError error, Locale language) {
        return texts.of(error.code(), language);
    }

    private static long number(Paging paging, int part) {
        try {
            return Integer.parseInt(paging.after(part, "-1"));
        } catch (NumberFormatException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
