/** What the service does when it is started to do one thing and end, instead of serving. */
@NullMarked
package io.hrsystem.query.platform.doors;

import org.jspecify.annotations.NullMarked;
