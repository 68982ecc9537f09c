/** How people learn of what the system cannot mend by itself: one outbox, one door out. */
@NullMarked
package io.hrsystem.platform.alerts;

import org.jspecify.annotations.NullMarked;
