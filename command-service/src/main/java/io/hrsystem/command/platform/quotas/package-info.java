/** How much of a thing one company may have. */
@NullMarked
package io.hrsystem.command.platform.quotas;

import org.jspecify.annotations.NullMarked;
