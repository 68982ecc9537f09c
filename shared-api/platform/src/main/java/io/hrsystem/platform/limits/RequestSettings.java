package io.hrsystem.platform.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may look like.
 *
 * @param maxBody of any request; forms have a limit of their own, {@code server.tomcat.max-http-form-post-size}
 * @param formPaths that take forms, such as {@code /oauth2/**}; everywhere else forms are refused unread
 * @param uploadPaths that take files, in forms of several parts; everywhere else those are refused unread
 * @param maxUpload of a file; the parts beside it have as much room as any request
 */
@ConfigurationProperties("hr.requests")
record RequestSettings(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue List<String> formPaths,
        @DefaultValue List<String> uploadPaths,
        @DefaultValue("20MB") DataSize maxUpload) {}
