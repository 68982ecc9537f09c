/** Does what super admins have asked for: one node each, and another if that one dies. */
@NullMarked
package io.hrsystem.query.platform.replays;

import org.jspecify.annotations.NullMarked;
