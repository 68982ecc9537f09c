/** Annual and other leave: what it accrues by, who asks for it, who decides, what lapses. */
@NullMarked
package io.hrsystem.command.leave;

import org.jspecify.annotations.NullMarked;
