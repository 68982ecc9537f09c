package io.hrsystem.query.payroll.rules;

import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleBook;
import io.hrsystem.payroll.rules.RuleData;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.RuleSetReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** They belong to no company, and all that was entered is small: it is read as it is at the moment. */
@Controller
class RuleSetController {
    private final Reads reads;
    private final RuleBooks books;

    RuleSetController(Reads reads, RuleBooks books) {
        this.reads = reads;
        this.books = books;
    }

    @QueryMapping
    @Needs(Permission.READ_RULE_SETS)
    @Nullable
    RuleSetReference ruleSet(
            @Argument @Nullable String id, @Argument @Nullable LocalDate on, @ContextValue Caller caller) {
        reads.admit(caller);
        if (on == null) {
            if (id == null) throw new Malformed("id", "is missing, and so is on");
            return books.now().byId(id).isPresent() ? new RuleSetReference(id) : null;
        }
        if (id != null) throw new Malformed("on", "is for who names no id");
        return on.isBefore(RuleData.BEGIN)
                ? null
                : new RuleSetReference(books.now().on(on).id());
    }

    @BatchMapping(typeName = "RuleSet")
    Map<RuleSetReference, String> source(List<RuleSetReference> sets) {
        return each(sets, (book, id) -> book.source(id).orElse(null));
    }

    @BatchMapping(typeName = "RuleSet")
    Map<RuleSetReference, RuleSetState> state(List<RuleSetReference> sets) {
        return each(sets, (book, id) -> book.isPublished(id) ? RuleSetState.PUBLISHED : RuleSetState.DRAFT);
    }

    @BatchMapping(typeName = "RuleSet")
    Map<RuleSetReference, LocalDate> effectiveFrom(List<RuleSetReference> sets) {
        return each(sets, (book, id) -> book.effectiveFrom(id).orElse(null));
    }

    @BatchMapping(typeName = "RuleSet")
    Map<RuleSetReference, List<RuleSet.Value>> values(List<RuleSetReference> sets) {
        return each(sets, (book, id) -> book.values(id));
    }

    /** Of those of which there is something to say. */
    private <T> Map<RuleSetReference, T> each(
            List<RuleSetReference> sets, BiFunction<RuleBook, String, @Nullable T> told) {
        var book = books.now();
        var all = new HashMap<RuleSetReference, T>();
        for (var set : sets) {
            var said = told.apply(book, set.id());
            if (said != null) all.put(set, said);
        }
        return all;
    }
}
