package io.hrsystem.query.tenants;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What is left of companies that were erased. */
@Controller
class CertificateController {
    private static final String LAST = Long.toString(Long.MAX_VALUE);

    private final Reads reads;
    private final KeptCertificates certificates;

    CertificateController(Reads reads, KeptCertificates certificates) {
        this.reads = reads;
        this.certificates = certificates;
    }

    /** The newest first. */
    @QueryMapping
    @Needs(Permission.READ_TENANTS)
    Connection<IssuedCertificate> certificates(
            @Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 1);
        var before = number(paging.after(0, LAST));
        var rows = reads.by(caller, () -> certificates.page(before, paging.limit()));
        return paging.page(rows, it -> List.of(Integer.toString(it.number())));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
