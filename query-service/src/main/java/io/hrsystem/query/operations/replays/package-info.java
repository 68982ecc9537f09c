/** What super admins have asked for: replays, and work on parked streams. */
@NullMarked
package io.hrsystem.query.operations.replays;

import org.jspecify.annotations.NullMarked;
