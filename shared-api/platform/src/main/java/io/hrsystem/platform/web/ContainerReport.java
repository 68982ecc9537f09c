package io.hrsystem.platform.web;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * What the server itself answers, before there is a request that anybody could read: in the form of {@link Problems}
 * instead of a page. The server makes it by its name.
 */
public final class ContainerReport extends ErrorReportValve {
    private static final Pattern HARMLESS = Pattern.compile("/[A-Za-z0-9._~%/-]{0,500}");
    private static final Logger LOG = LoggerFactory.getLogger(ContainerReport.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        var known = HttpStatus.resolve(status);
        var code = ProblemForm.codeOf(status);
        var title = known == null ? code : known.getReasonPhrase();
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write("{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\",\"instance\":\"%s\",\"code\":\"%s\"}"
                    .formatted(
                            status,
                            title,
                            "The server does not take this request.",
                            instance(request.getRequestURI()),
                            code));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("Nobody waits for the answer {} any more", status, e);
        }
    }

    /** Nothing that would have to be escaped: what was asked for may be anything. */
    private static String instance(@Nullable String address) {
        return address != null && HARMLESS.matcher(address).matches() ? address : "/";
    }
}
