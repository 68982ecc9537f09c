/** What of the read side people are alerted to. */
@NullMarked
package io.hrsystem.query.platform.alerts;

import org.jspecify.annotations.NullMarked;
