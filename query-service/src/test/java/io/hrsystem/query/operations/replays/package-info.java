/** What becomes of what super admins have asked for. */
@NullMarked
package io.hrsystem.query.operations.replays;

import org.jspecify.annotations.NullMarked;
