/** What a super admin wants to be done with parked streams; the other service does it. */
@NullMarked
package io.hrsystem.command.operations.parked;

import org.jspecify.annotations.NullMarked;
